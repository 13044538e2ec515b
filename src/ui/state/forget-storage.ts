/** What this program keeps in a browser beside notebooks begins so. Other programs may share its address. */
const PREFIX = "veldboek";

/** Removes settings, the house style, marks and caches of this program; where storage is forbidden there are none. */
export async function forgetStorage(): Promise<void> {
  for (const storage of ["localStorage", "sessionStorage"] as const) {
    try {
      const names = Object.keys(window[storage]).filter((name) => name.startsWith(PREFIX));
      for (const name of names) window[storage].removeItem(name);
    } catch {
      // A browser may forbid storage.
    }
  }
  // Over a connection that is not secure there are no caches.
  const {caches} = globalThis as {caches?: CacheStorage};
  const names = await (caches?.keys() ?? Promise.resolve([])).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(PREFIX))) await caches?.delete(name);
}
