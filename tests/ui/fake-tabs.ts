import type {Timer} from "#notebook";
import type {TabChannel, TabMessage} from "../../src/ui/state/tab-channel.ts";
import type {Locks} from "../../src/ui/state/writing-turn.ts";

/** A clock that moves when it is told to. */
export function fakeClock() {
  let time = 0;
  let waiting: {at: number; callback: () => void}[] = [];
  const timer: Timer = {
    now: () => time,
    after: (delayMs, callback) => {
      const entry = {at: time + delayMs, callback};
      waiting.push(entry);
      return () => (waiting = waiting.filter((each) => each !== entry));
    },
  };
  /** Lets what is due happen, and gives every promise its turns. */
  const pass = async (ms: number) => {
    const until = time + ms;
    for (;;) {
      await turns();
      const next = waiting.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > until) break;
      time = Math.max(time, next.at);
      waiting = waiting.filter((each) => each !== next);
      next.callback();
    }
    time = until;
    await turns();
  };
  return {timer, pass};
}

async function turns() {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}

interface Waiting {
  readonly start: (lock: Lock | null) => void;
  readonly signal: AbortSignal | undefined;
}

/** The browser's locks, as the specification has them, for all tabs of a test. */
export function fakeLocks(): Locks {
  const held = new Map<string, {lost: (error: Error) => void}>();
  const queues = new Map<string, Waiting[]>();
  const next = (name: string) => {
    const queue = queues.get(name) ?? [];
    if (!held.has(name)) queue.shift()?.start({name, mode: "exclusive"});
  };
  const request = (
    name: string,
    options: LockOptions,
    callback: (lock: Lock | null) => unknown,
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      const start = (lock: Lock | null) => {
        const mine = {lost: reject};
        if (lock) held.set(name, mine);
        // The callback runs in a turn of its own, as a browser's does.
        void Promise.resolve()
          .then(() => callback(lock))
          .then(resolve, reject)
          .finally(() => {
            if (held.get(name) !== mine) return;
            held.delete(name);
            next(name);
          });
      };
      if (options.steal) {
        held.get(name)?.lost(new DOMException("stolen", "AbortError"));
        held.delete(name);
        return start({name, mode: "exclusive"});
      }
      if (options.ifAvailable && (held.has(name) || queue.length > 0)) return start(null);
      const entry: Waiting = {start, signal: options.signal};
      options.signal?.addEventListener("abort", () => {
        const at = queue.indexOf(entry);
        if (at < 0) return;
        queue.splice(at, 1);
        reject(new DOMException("given up", "AbortError"));
      });
      queue.push(entry);
      next(name);
    });
  return {request: request as Locks["request"]};
}

/** A way for tabs to talk: what one says all others hear a little later, unless they sleep. */
export function fakeChannels(timer: Timer, delayMs: () => number) {
  const tabs = new Set<{
    listeners: Set<(message: TabMessage) => void>;
    asleep: TabMessage[] | null;
  }>();
  const create = () => {
    const tab = {
      listeners: new Set<(message: TabMessage) => void>(),
      asleep: null as TabMessage[] | null,
    };
    tabs.add(tab);
    const hear = (message: TabMessage) => {
      if (tab.asleep) tab.asleep.push(message);
      else for (const listener of [...tab.listeners]) listener(message);
    };
    const channel: TabChannel = {
      post: (message) => {
        for (const other of tabs) {
          if (other !== tab) timer.after(delayMs(), () => hears.get(other)?.(message));
        }
      },
      subscribe: (listener) => {
        tab.listeners.add(listener);
        return () => tab.listeners.delete(listener);
      },
    };
    hears.set(tab, hear);
    /** A tab in the background hears nothing until it wakes. */
    const sleep = () => (tab.asleep = []);
    const wake = () => {
      const missed = tab.asleep ?? [];
      tab.asleep = null;
      for (const message of missed) hear(message);
    };
    return {channel, sleep, wake};
  };
  const hears = new Map<object, (message: TabMessage) => void>();
  return create;
}
