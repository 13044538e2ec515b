import type {Lang, Localized} from "#base";
import type {AnyAnalysis, Param, ParamValue} from "./analysis.ts";

/** A parameter got a value that it cannot have. */
export class ParameterError extends Error {
  override readonly name = "ParameterError";
  /** Name of the parameter. */
  readonly parameter: string;
  /** What is wrong and what is allowed, in each language. */
  readonly text: Localized;

  constructor(parameter: string, text: Localized) {
    super(text.en);
    this.parameter = parameter;
    this.text = text;
  }
}

/** Parameters by name, complete. */
export type ParamValues = Readonly<Record<string, ParamValue>>;

/** Fills in defaults; an unknown parameter, or a value outside its domain, throws a ParameterError. */
export function toParams(analysis: AnyAnalysis, given: object): ParamValues {
  const values = new Map(Object.entries(given));
  for (const name of values.keys()) {
    if (!analysis.params.some((param) => param.name === name)) throw unknownParam(analysis, name);
  }
  return Object.fromEntries(
    analysis.params.map((param) => [param.name, checked(analysis, param, values.get(param.name))]),
  );
}

/**
 * Reads parameters as an address carries them: `base_year=2013&price_series=cpi`. What is missing
 * keeps its default; anything else throws as `toParams` does.
 */
export function parseParams(analysis: AnyAnalysis, query: URLSearchParams): ParamValues {
  const given = [...query].map(([name, text]) => {
    const param = analysis.params.find((each) => each.name === name);
    const known = param?.domain.find(({value}) => String(value) === text);
    return [name, known?.value ?? text] as const;
  });
  return toParams(analysis, Object.fromEntries(given));
}

/** Writes parameters for an address; those at their default are left out. */
export function printParams(analysis: AnyAnalysis, values: ParamValues): string {
  const query = new URLSearchParams();
  for (const {name, default: usual} of analysis.params) {
    const value = values[name];
    if (value !== undefined && value !== usual) query.set(name, String(value));
  }
  return query.toString();
}

/** Every choice of parameters there is; an analysis without parameters has one, which is empty. */
export function allParams({params}: Pick<AnyAnalysis, "params">): readonly ParamValues[] {
  return params.reduce<readonly ParamValues[]>(
    (all, {name, domain}) =>
      all.flatMap((given) => domain.map(({value}) => ({...given, [name]: value}))),
    [{}],
  );
}

/** The name of a parameter's value for people; the value itself when it has none. */
export function labelOfValue(param: Param, value: ParamValue, lang: Lang): string {
  return param.domain.find((each) => each.value === value)?.label[lang] ?? String(value);
}

function checked(analysis: AnyAnalysis, param: Param, value: unknown = param.default): ParamValue {
  const found = param.domain.find((each) => each.value === value);
  if (found) return found.value;
  const list = (lang: Lang) =>
    param.domain.map((each) => labelOfValue(param, each.value, lang)).join(", ");
  throw new ParameterError(param.name, {
    nl: `${param.title.nl} (${param.name}) kan niet ${quoted(value)} zijn. Kies uit: ${list("nl")}.`,
    en: `${param.title.en} (${param.name}) cannot be ${quoted(value)}. Choose from: ${list("en")}.`,
  });
}

function unknownParam(analysis: AnyAnalysis, name: string): ParameterError {
  const names = analysis.params.map((param) => param.name).join(", ");
  return new ParameterError(name, {
    nl: `${analysis.id} heeft geen parameter ${quoted(name)}${names ? `, wel: ${names}` : ""}.`,
    en: `${analysis.id} has no parameter ${quoted(name)}${names ? `; it has: ${names}` : ""}.`,
  });
}

function quoted(value: unknown): string {
  return typeof value === "string" ? `“${value.slice(0, 80)}”` : String(value);
}
