import type {Engine, EngineStatus, KeepingPlace, QueryOptions, Table} from "#engine";
import {createContext} from "svelte";
import {createSubscriber} from "svelte/reactivity";

/** Makes the engine readable by components: reading its status subscribes. */
export class EngineState {
  readonly #engine: Engine;
  readonly #track: () => void;
  /** Schemas given out so far. */
  #schemas = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#track = createSubscriber((update) => engine.subscribe(update));
    const stop = engine.subscribe(() => {
      if (engine.state.status !== "ready") return;
      performance.mark("veldboek:engine-ready");
      stop();
    });
  }

  get status(): EngineStatus {
    this.#track();
    return this.#engine.state;
  }

  get losses(): number {
    return this.#engine.losses;
  }

  /** Starts in the background; a failure shows in `status`, so nothing is thrown. */
  warmUp(): void {
    this.#engine.start().catch(() => undefined);
  }

  query(sql: string, options?: QueryOptions): Promise<Table> {
    return this.#engine.query(sql, options);
  }

  keep(place: KeepingPlace, question: string, options?: QueryOptions): Promise<Table> {
    return this.#engine.keep(place, question, options);
  }

  forget(place: Pick<KeepingPlace, "schema"> & Partial<KeepingPlace>): Promise<void> {
    return this.#engine.forget(place);
  }

  /** A schema that no other open notebook has. */
  nextSchema(): string {
    this.#schemas += 1;
    return `nb_${this.#schemas}`;
  }
}

export const [getEngine, setEngine] = createContext<EngineState>();
