/**
 * The document and its life: a notebook file as immutable data, written back byte for byte; its
 * prose made safe to show, its inline values worked out, its queries run. Knows nothing of how
 * charts are drawn, of the page, or of the words in which problems are told.
 */
export {readAnalysisCell, sqlOfAnalysis} from "./analysis-cell.ts";
export type {AnalysisReading} from "./analysis-cell.ts";
export {followKeys, startKeys} from "./cell-keys.ts";
export type {KeyedCell} from "./cell-keys.ts";
export {HIDDEN, NO_ROWS, isHidden, rowsShown, withAttribute} from "./cell-attributes.ts";
export type {RowsShown} from "./cell-attributes.ts";
export {changeFront, insertCell, removeCell, replaceCell, toNotebook} from "./change.ts";
export type {NotebookSpec} from "./change.ts";
export {readConflicts, resolveConflicts} from "./conflict.ts";
export type {Conflict, ConflictChoice, ConflictedPart} from "./conflict.ts";
export {dataDrift} from "./data-version.ts";
export type {DataDrift} from "./data-version.ts";
export type {Edit} from "./edit.ts";
export type {GraphNode, GraphProblem, NotebookGraph} from "./graph.ts";
export {openNotebookStore} from "./indexed-db.ts";
export {inputChoices, findChoice} from "./input-choices.ts";
export type {InputChoice} from "./input-choices.ts";
export {
  printInputSpec,
  printOptionLines,
  readOptionLines,
  toInputKind,
  withInputBound,
  withInputOptions,
  withInputValue,
} from "./input-form.ts";
export {keptReadsIn, readableCells} from "./kept-reads.ts";
export type {KeptCells} from "./kept-reads.ts";
export {evaluateInline} from "./inline-result.ts";
export type {InlineProblem, InlineResult} from "./inline-result.ts";
export {INPUT_KINDS, parseInputSpec} from "./input-spec.ts";
export type {Choice, InputKind, InputOptions, InputSpec, Scalar} from "./input-spec.ts";
export type {InputValue} from "./input-value.ts";
export {Keeper, REAL_TIMER} from "./keeper.ts";
export type {KeepStatus, Timer} from "./keeper.ts";
export {createMemoryStore} from "./memory-store.ts";
export {bindParameters, replaceIn} from "./parameters.ts";
export {parseInline, splitInline} from "./inline.ts";
export type {Expectation, InlineValue} from "./inline.ts";
export {parseNotebook, printNotebook} from "./markdown.ts";
export {isReadableMarkdown} from "./markdown-bound.ts";
export {FENCE_KINDS, FORMAT_VERSION, isCellName} from "./notebook.ts";
export type {
  AnalysisCell,
  Cell,
  CellSpec,
  ChartCell,
  DataReference,
  FenceKind,
  FrontMatter,
  InputCell,
  Notebook,
  ProseCell,
  Settings,
  SqlCell,
  TableCell,
  UnknownCell,
} from "./notebook.ts";
export {printCell, printChartSpec, printSettings, printTableSpec} from "./print-cell.ts";
export type {Fault, NotebookProblem} from "./problems.ts";
export type {ProseTag} from "./prose-schema.ts";
export {escapeMarkdown, fenced, printProse} from "./prose-print.ts";
export {toProse} from "./prose.ts";
export type {
  Prose,
  ProseElement,
  ProseNode,
  ProseProperties,
  ProseText,
  ProseValue,
} from "./prose.ts";
export {questionsOf} from "./questions.ts";
export type {NotebookQuestion} from "./questions.ts";
export {readTablePlaces, readTables} from "./references.ts";
export {rewriteChartSpec} from "./rewrite-chart.ts";
export {retitle} from "./retitle.ts";
export {runNotebook, toTables, withoutSemicolon} from "./run.ts";
export {Session} from "./session.ts";
export type {CellState, RunMode, SessionOptions} from "./session.ts";
export {NewerSchemaError, NewerStoreError, STORAGE_SCHEMA} from "./storage.ts";
export type {
  ChangeOptions,
  DamagedNotebook,
  NotebookStore,
  NotebookVersion,
  StoreLoss,
  StoredNotebook,
} from "./storage.ts";
export {readTokens} from "./sql-tokens.ts";
export {
  MAX_NOTEBOOK_BYTES,
  MAX_PAYLOAD,
  ShareError,
  packNotebook,
  unpackNotebook,
} from "./share.ts";
export {standaloneQuestion, standaloneSql} from "./standalone.ts";
export type {CellError, CellResult, RunOptions} from "./run.ts";
