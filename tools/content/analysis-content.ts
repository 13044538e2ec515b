import {RefusedError, allParams, printParams, runUntyped} from "#analyses";
import type {AnyAnalysis, ParamValues, QueryEngine} from "#analyses";
import type {Table} from "#engine";
import type {ShippedAnswer, ShippedAnswers} from "../../src/ui/content/shipped.ts";

/** Asks an analysis with every choice of parameters. */
export async function shipAnswers(
  engine: QueryEngine,
  analysis: AnyAnalysis,
): Promise<ShippedAnswers> {
  const answers: Record<string, ShippedAnswer> = {};
  const asking = remembering(engine);
  for (const params of allParams(analysis)) {
    answers[printParams(analysis, params)] = await shipAnswer(asking, analysis, params);
  }
  return answers;
}

/** Asks every question once: many choices rest on the same figures. */
function remembering(engine: QueryEngine): QueryEngine {
  const known = new Map<string, Promise<Table>>();
  const query = (sql: string) => {
    const answer = known.get(sql) ?? engine.query(sql);
    known.set(sql, answer);
    return answer;
  };
  return {query};
}

async function shipAnswer(
  engine: QueryEngine,
  analysis: AnyAnalysis,
  params: ParamValues,
): Promise<ShippedAnswer> {
  try {
    const {rows, notes} = await runUntyped(engine, analysis, params);
    return {rows, notes};
  } catch (error) {
    if (error instanceof RefusedError) return {refused: error.text};
    throw error;
  }
}
