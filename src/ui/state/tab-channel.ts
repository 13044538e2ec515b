import type {StoredNotebook} from "#notebook";

/** What the tabs of one browser tell each other of the notebooks that they share. */
export type TabMessage =
  /** A notebook was written, thrown away, put back or removed. */
  | {readonly type: "stored"; readonly id: string}
  /** Everything was erased. */
  | {readonly type: "erased"}
  /** A tab would like to write a notebook that another one writes. */
  | {readonly type: "ask"; readonly id: string; readonly from: string}
  /** The tab that wrote it has written all, but for what the browser refused to keep. */
  | {
      readonly type: "yielded";
      readonly id: string;
      readonly to: string;
      readonly unkept: StoredNotebook | null;
    };

/** How tabs talk to each other: a message reaches all others, never the one that sent it. */
export interface TabChannel {
  readonly post: (message: TabMessage) => void;
  readonly subscribe: (listener: (message: TabMessage) => void) => () => void;
}

/** The channel of this page; where the browser has none, nobody is heard. */
export function createTabChannel(name = "veldboek"): TabChannel {
  const listeners = new Set<(message: TabMessage) => void>();
  const channel = openChannel(name);
  channel?.addEventListener("message", ({data}: MessageEvent<unknown>) => {
    // Tabs of another version of the program may say what this one does not know.
    if (isTabMessage(data)) for (const listener of [...listeners]) listener(data);
  });
  return {
    post: (message) => channel?.postMessage(message),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null; // a browser without, or a page that may talk to nobody
  }
}

function isTabMessage(data: unknown): data is TabMessage {
  const {type, id} = Object(data) as {type?: unknown; id?: unknown};
  if (type === "erased") return true;
  return typeof id === "string" && ["stored", "ask", "yielded"].some((each) => each === type);
}
