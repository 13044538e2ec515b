const AGAIN_AFTER_MS = 400;

/** Loads a part of the program, or a file of it. A connection may falter: what fails is asked for once more. */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await new Promise((done) => setTimeout(done, AGAIN_AFTER_MS));
    return load();
  }
}
