import {ParameterError, RefusedError, runUntyped, toParams} from "#analyses";
import type {AnyAnalysis, ParamValues} from "#analyses";
import type {Lang, Localized} from "#base";
import type {Content} from "../content/content.ts";
import type {ShippedAnalysis} from "../content/shipped.ts";
import type {EngineState} from "./engine-state.svelte.ts";

/** How far the answer is: "refused" carries the reason in each language. */
export type AnalysisStatus =
  | {readonly status: "done" | "running"}
  | {readonly status: "refused"; readonly text: Localized}
  | {readonly status: "failed"; readonly message: string};

/**
 * An analysis on its page: the choices, and the answer to them. The answer with default choices is
 * there without the engine; the last answer stays until the next one is there.
 */
export class AnalysisRun {
  readonly #analysis: AnyAnalysis;
  readonly #engine: EngineState;
  readonly #content: Content;
  readonly #shipped: ShippedAnalysis;
  /** Null while they are the usual ones. */
  #chosen: ParamValues | null = $state.raw(null);
  #answered: ShippedAnalysis | null = $state.raw(null);
  #status: AnalysisStatus = $state.raw({status: "done"});
  #abort: AbortController | null = null;

  constructor(
    analysis: AnyAnalysis,
    shipped: ShippedAnalysis,
    engine: EngineState,
    content: Content,
  ) {
    this.#analysis = analysis;
    this.#shipped = shipped;
    this.#engine = engine;
    this.#content = content;
  }

  get params(): ParamValues {
    return this.#chosen ?? this.#shipped.params;
  }

  /** The last answer; `shown.params` says to which choices. */
  get shown(): ShippedAnalysis {
    return this.#answered ?? this.#shipped;
  }

  get status(): AnalysisStatus {
    return this.#status;
  }

  /** True when the choices are those that the analysis begins with. */
  get isUsual(): boolean {
    return this.#isUsual(this.params);
  }

  /** Reads the choices and answers them; what cannot be read is told as a refusal. */
  async choose(read: () => ParamValues): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    try {
      const params = read();
      this.#chosen = params;
      await this.#answer(params, abort.signal);
      if (this.#abort === abort) this.#status = {status: "done"};
    } catch (error) {
      if (this.#abort === abort) this.#status = toStatus(error);
    }
  }

  /** The page is left: what still runs is given up. */
  close(): void {
    this.#abort?.abort();
    this.#abort = null;
  }

  async #answer(params: ParamValues, signal: AbortSignal): Promise<void> {
    if (this.#isUsual(params)) {
      this.#answered = null;
      return;
    }
    this.#status = {status: "running"};
    const shown = await answerHere(this.#analysis, params, this.#shipped.lang, {
      engine: this.#engine,
      content: this.#content,
      signal,
    });
    if (!signal.aborted) this.#answered = shown;
  }

  #isUsual(params: ParamValues): boolean {
    return Object.entries(this.#shipped.params).every(([name, value]) => params[name] === value);
  }
}

/** Asks the engine and draws the answer; what draws is fetched only now. */
async function answerHere(
  analysis: AnyAnalysis,
  params: ParamValues,
  lang: Lang,
  {engine, content, signal}: {engine: EngineState; content: Content; signal: AbortSignal},
): Promise<ShippedAnalysis> {
  const [{presentAnalysis}, answer, workshop] = await Promise.all([
    import("../present/present-analysis.ts"),
    runUntyped(engine, analysis, toParams(analysis, params), {signal}),
    content.workshop(engine),
  ]);
  return presentAnalysis(analysis, params, answer, workshop, lang);
}

/** What went wrong with an answer, to be told to the reader. */
export function toStatus(error: unknown): AnalysisStatus & {readonly status: "refused" | "failed"} {
  if (error instanceof ParameterError || error instanceof RefusedError) {
    return {status: "refused", text: error.text};
  }
  return {status: "failed", message: error instanceof Error ? error.message : String(error)};
}
