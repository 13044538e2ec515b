import {ParameterError, RefusedError} from "#analyses";
import type {AnyAnalysis, ParamValues} from "#analyses";
import type {Localized} from "#base";
import {readAnswer} from "../analysis/read-answer.ts";
import {ContentError} from "../content/content.ts";
import type {Content} from "../content/content.ts";
import type {ShippedAnalysis} from "../content/shipped.ts";

/** How far the answer is: "refused" carries the reason in each language. */
export type AnalysisStatus =
  | {readonly status: "done" | "running"}
  | {readonly status: "refused"; readonly text: Localized}
  | {readonly status: "failed"; readonly file: string};

/**
 * An analysis on its page: the choices, and the answer to them. All answers came with the app, the one
 * to the default choices drawn already; the last answer stays until the next one is there.
 */
export class AnalysisRun {
  readonly #analysis: AnyAnalysis;
  readonly #content: Content;
  readonly #shipped: ShippedAnalysis;
  /** Null while they are the usual ones. */
  #chosen: ParamValues | null = $state.raw(null);
  #answered: ShippedAnalysis | null = $state.raw(null);
  #status: AnalysisStatus = $state.raw({status: "done"});
  /** Counts the choices, so that an answer that a later choice overtook is left alone. */
  #turn = 0;

  constructor(analysis: AnyAnalysis, shipped: ShippedAnalysis, content: Content) {
    this.#analysis = analysis;
    this.#shipped = shipped;
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
    const turn = ++this.#turn;
    try {
      const params = read();
      this.#chosen = params;
      this.#status = {status: "running"};
      const answered = this.#isUsual(params) ? null : await this.#draw(params);
      if (turn !== this.#turn) return;
      this.#answered = answered;
      this.#status = {status: "done"};
    } catch (error) {
      if (turn === this.#turn) this.#status = toStatus(error);
    }
  }

  /** Fetches what a choice will need; a failure is told when the choice is made. */
  prepare(): void {
    void Promise.allSettled([
      this.#content.answers(this.#analysis.id),
      this.#content.workshop(),
      import("../present/present-analysis.ts"),
    ]);
  }

  async #draw(params: ParamValues): Promise<ShippedAnalysis> {
    // What draws is fetched only now.
    const [{presentAnalysis}, answer, workshop] = await Promise.all([
      import("../present/present-analysis.ts"),
      readAnswer(this.#content, this.#analysis, params),
      this.#content.workshop(),
    ]);
    return presentAnalysis(this.#analysis, params, answer, workshop, this.#shipped.lang);
  }

  #isUsual(params: ParamValues): boolean {
    return Object.entries(this.#shipped.params).every(([name, value]) => params[name] === value);
  }
}

/** What went wrong with an answer, to be told to the reader. */
export function toStatus(error: unknown): AnalysisStatus & {readonly status: "refused" | "failed"} {
  if (error instanceof ParameterError || error instanceof RefusedError) {
    return {status: "refused", text: error.text};
  }
  return {status: "failed", file: error instanceof ContentError ? error.path : String(error)};
}
