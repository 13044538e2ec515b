/** Settles as the promise does, or rejects with the reason of the first signal that aborts before. */
export function settleEarly<T>(
  promise: Promise<T>,
  ...signals: readonly (AbortSignal | undefined)[]
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const settled = new AbortController();
    for (const signal of signals) {
      if (signal?.aborted) reject(signal.reason);
      signal?.addEventListener("abort", () => reject(signal.reason), {
        signal: settled.signal,
      });
    }
    promise.then(resolve, reject).finally(() => settled.abort());
  });
}

/** Whether the promise settles, either way, within this time. */
export function settlesWithin(promise: Promise<unknown>, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), timeoutMs);
    const settle = () => {
      clearTimeout(timer);
      resolve(true);
    };
    promise.then(settle, settle);
  });
}
