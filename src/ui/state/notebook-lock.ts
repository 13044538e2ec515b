/** Being the one tab that writes a notebook. */
export interface NotebookLock {
  /** False while another tab has it. */
  readonly held: boolean;
  readonly release: () => void;
}

/**
 * Asks to be the one tab that writes a notebook; `take` takes it from another, whose `onlost` is called.
 * A browser without locks gives it to everybody.
 */
export function lockNotebook(
  id: string,
  {take, onlost}: {readonly take: boolean; readonly onlost: () => void},
): Promise<NotebookLock> {
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  const {locks} = navigator as {locks?: LockManager};
  if (!locks) return Promise.resolve({held: true, release});
  return new Promise((resolve) => {
    const options = take ? {steal: true} : {ifAvailable: true};
    locks
      .request(`veldboek-notebook-${id}`, options, (lock) => {
        resolve({held: lock !== null, release});
        return lock ? released : undefined;
      })
      // A lock that is taken away rejects.
      .catch(() => {
        resolve({held: false, release});
        onlost();
      });
  });
}
