import {randomId} from "#base";
import {workerScript} from "./worker-script.ts";
import type {WorkerFiles, WorkerNews} from "./worker-script.ts";

/** A worker, and how to hear of its end. */
export interface RunningWorker {
  readonly worker: Worker;
  /** Resolves when the worker dies, other than by `terminate`, with what is known of the cause. */
  readonly died: Promise<Error>;
  /** Ends the worker at once. */
  readonly terminate: () => void;
}

/** Starts DuckDB's worker from a blob, which binds it to the page's Content Security Policy. */
export function startWorker(files: WorkerFiles): RunningWorker {
  const lockName = `veldboek-engine-${randomId()}`;
  const url = URL.createObjectURL(
    new Blob([workerScript(files, lockName)], {type: "text/javascript"}),
  );
  const worker = new Worker(trusted(url));
  const watch = new AbortController();
  const died = hearEnd(worker, watch.signal);
  const terminate = () => {
    watch.abort();
    worker.terminate();
    URL.revokeObjectURL(url);
  };
  return {worker, died, terminate};
}

/** A worker's script is small, and says its first word before it fetches anything. */
const FIRST_WORD_MS = 20_000;

function hearEnd(worker: Worker, signal: AbortSignal): Promise<Error> {
  return new Promise((resolve) => {
    const die = (message: string) => resolve(new Error(message));
    // One that is killed before it tells of its lock leaves nothing to wait for. Without locks none is told of.
    const {locks} = navigator as {locks?: LockManager};
    const silence = locks && setTimeout(() => die("it never said a word"), FIRST_WORD_MS);
    signal.addEventListener("abort", () => clearTimeout(silence));
    const onError = (event: ErrorEvent) => {
      // Whoever started it tells of it; DuckDB-WASM would tell the console too, as of an accident.
      event.stopImmediatePropagation();
      event.preventDefault();
      die(event.message || "unknown error");
    };
    worker.addEventListener("error", onError, {signal});
    worker.addEventListener("messageerror", () => die("unreadable message"), {signal});
    const onNews = (event: MessageEvent<unknown>) => {
      if (!isNews(event.data)) return;
      // DuckDB-WASM listens as well and would complain of a message that it does not know.
      event.stopImmediatePropagation();
      clearTimeout(silence);
      if (event.data.veldboek === "broken") die(event.data.message);
      else waitForLock(event.data.lockName, signal, () => die("it ended without a word"));
    };
    worker.addEventListener("message", onNews, {signal});
  });
}

function isNews(message: unknown): message is WorkerNews {
  return typeof message === "object" && message !== null && "veldboek" in message;
}

/** The worker holds the lock as long as it lives, and no event tells that a worker was killed. */
function waitForLock(name: string, signal: AbortSignal, onLock: () => void): void {
  navigator.locks.request(name, {signal}, onLock).catch(() => undefined);
}

/** The page's Trusted Types, which TypeScript's own types of the page do not know yet. */
interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: {createScriptURL: (url: string) => string},
  ): {createScriptURL: (url: string) => unknown};
}

/** A URL that the page's policy lets through: it points at the blob that we just made. */
function trusted(url: string): string {
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypesFactory};
  const policy = trustedTypes?.createPolicy("veldboek-engine", {createScriptURL: (same) => same});
  // A TrustedScriptURL goes where a string goes.
  return (policy?.createScriptURL(url) ?? url) as string;
}
