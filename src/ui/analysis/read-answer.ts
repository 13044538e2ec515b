import {RefusedError, printParams} from "#analyses";
import type {AnyAnalysis, ParamValues} from "#analyses";
import type {Content} from "../content/content.ts";
import type {ShippedAnswer} from "../content/shipped.ts";

/** What an analysis answers to these parameters; a choice that is not computed rejects with a RefusedError. */
export async function readAnswer(
  content: Content,
  analysis: AnyAnalysis,
  params: ParamValues,
): Promise<Extract<ShippedAnswer, {rows: unknown}>> {
  const answers = await content.answers(analysis.id);
  const answer = answers[printParams(analysis, params)];
  if (!answer) throw new Error(`${analysis.id} was not shipped with an answer to this choice.`);
  if ("refused" in answer) throw new RefusedError(answer.refused);
  return answer;
}
