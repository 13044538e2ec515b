/** The URLs, absolute, that the worker needs. */
export interface WorkerFiles {
  /** DuckDB-WASM's own worker script. */
  readonly scriptUrl: string;
  readonly wasmUrl: string;
}

/** What our part of the worker says to the page, beside DuckDB's own messages. */
export type WorkerNews =
  | {readonly veldboek: "alive"; readonly lockName: string}
  | {readonly veldboek: "broken"; readonly message: string};

/**
 * The script that starts DuckDB's worker. It runs from a blob, because only a worker made from a blob is bound
 * by the page's Content Security Policy; one loaded from a URL of its own may reach any host.
 */
export function workerScript(files: WorkerFiles, lockName: string): string {
  return `"use strict";
const files = ${JSON.stringify(files)};
const lockName = ${JSON.stringify(lockName)};
(${prelude.toString()})(files, lockName);
importScripts(files.scriptUrl);
`;
}

/** What a worker's global scope has that the page's types do not know. */
interface WorkerScope extends EventTarget {
  fetch: typeof fetch;
  readonly postMessage: (message: unknown) => void;
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: string,
      rules: {createScriptURL: (url: string) => string | null},
    ) => unknown;
  };
}

/** Runs in the worker, from its text: it may use its arguments and the worker's globals, nothing else. */
function prelude({scriptUrl, wasmUrl}: WorkerFiles, lockName: string): void {
  // The same global object, seen with the worker's members instead of the page's.
  const scope = globalThis as unknown as WorkerScope;
  // The page demands Trusted Types; this worker may load the one script and no other.
  scope.trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => (url === scriptUrl ? url : null),
  });
  // DuckDB-WASM leaves a failed download or compilation uncaught, and its caller waiting for ever.
  scope.addEventListener("unhandledrejection", (event) => {
    const {reason} = event as PromiseRejectionEvent;
    // It is told to the page, which answers for it; the console would tell it as an accident.
    event.preventDefault();
    scope.postMessage({veldboek: "broken", message: String(reason)});
  });
  // The page asks for this lock too and gets it when the worker is gone, whatever it died of.
  void navigator.locks?.request(lockName, () => {
    scope.postMessage({veldboek: "alive", lockName});
    return new Promise(() => undefined);
  });
  const plainFetch = scope.fetch;
  // The download starts before the script arrives that will ask for it.
  const download = plainFetch(wasmUrl);
  download.catch(() => undefined);
  scope.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url !== wasmUrl) return plainFetch(input, init);
    scope.fetch = plainFetch;
    return counted(await download);
  };
  function counted(response: Response): Response {
    let bytesLoaded = 0;
    let bytesTold = 0;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytesLoaded += chunk.byteLength;
        controller.enqueue(chunk);
        if (bytesLoaded - bytesTold < 500_000) return;
        bytesTold = bytesLoaded;
        tell(bytesLoaded);
      },
      flush: () => tell(bytesLoaded),
    });
    if (!response.ok) throw new Error(`${response.status} for ${wasmUrl}`);
    // Compiling while it streams wants this type, and not every static server knows it.
    const headers = {"Content-Type": "application/wasm"};
    return new Response(response.body?.pipeThrough(counter), {headers});
  }
  // In the shape of DuckDB-WASM's own progress, whose throttling swallows it when a download is fast.
  function tell(bytesLoaded: number): void {
    scope.postMessage({type: "INSTANTIATE_PROGRESS", data: {bytesLoaded}});
  }
}
