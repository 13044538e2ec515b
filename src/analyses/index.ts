/**
 * The typed query core: the sector's questions as SQL with parameters, typed by DuckDB itself; what
 * may not be compared without a word; and the rules by which published figures check each other.
 * Runs wherever there is an engine with the curated tables. Knows nothing of notebooks and pages.
 */
export {NOTE_KINDS, THEMES} from "./analysis.ts";
export type {
  Analysis,
  AnyAnalysis,
  ChartTemplate,
  DomainValue,
  NoteKind,
  Param,
  ParamValue,
  ResultColumn,
  Theme,
} from "./analysis.ts";
export {figureIdsOfCell, figureIdsOfRow, isFiguresColumn, shownTimes} from "./answer-figures.ts";
export {checkSql, runChecks} from "./checks.ts";
export type {RunChecksOptions} from "./checks.ts";
export {compareWithKnown, readKnown} from "./checks/known.ts";
export type {KnownComparison, KnownContradiction} from "./checks/known.ts";
export {contradictedFigures, idleRules} from "./checks/verdict.ts";
export type {Verdict} from "./checks/verdict.ts";
export {comparabilityNotes, factOf, kindsOf} from "./comparability.ts";
export type {ComparabilityNote, TracedCell, TracedRow} from "./comparability.ts";
export type {FigureFacts, PlacedIn} from "./figure-facts.ts";
export {
  ParameterError,
  allParams,
  labelOfValue,
  parseParams,
  printParams,
  toParams,
} from "./params.ts";
export type {ParamValues} from "./params.ts";
export {
  ANALYSES,
  activitiesPerOrganisation,
  budgetComposition,
  budgetEvolution,
  budgetGrowth,
  budgetIndex,
  budgetPerOrganisation,
  budgetPerPaidWorker,
  consultationsByActor,
  demandFunnel,
  labourMarketProfile,
  mailingListSubscribers,
  nationalRegional,
  organisationsByType,
  participantsByDomain,
  participantsByOccupation,
  participantsBySegment,
  priceSensitivity,
  recognisedReach,
  sociusFte,
  sociusIncomeStatement,
  staffGrowth,
  staffPerOrganisation,
  staffShares,
  stakeholderSurveyMatrix,
  supportByFormat,
  volunteersPerPaidWorker,
  workforceByType,
} from "./queries.ts";
export {RefusedError, analysisSql, readableSql, run, runUntyped} from "./run.ts";
export type {Answer, QueryEngine, RunAnalysisOptions} from "./run.ts";
export {callSql, createMacroSql, refusalText} from "./statement.ts";
export {shownColumns, toChartSpec} from "./to-chart.ts";
