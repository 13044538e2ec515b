/**
 * What data there is: the descriptor of the published figures as types, the tables it makes in DuckDB
 * with their constraints and views, how a figure is cited, and what can be said of any column. It knows
 * the engine only through its interface, and nothing of notebooks, charts or the page.
 */
export {
  AS_IT_CAME,
  arrangeSql,
  countSql,
  dropOrderSql,
  isAsItCame,
  keepOrderSql,
  pageSql,
} from "./arrange/arrangement.ts";
export type {Arrangement, Sorting} from "./arrange/arrangement.ts";
export {meetsFilter, parseFilter} from "./arrange/filter.ts";
export type {Filter} from "./arrange/filter.ts";
export {curatedTables} from "./catalog.ts";
export type {
  CellPattern,
  CheckKind,
  CheckRule,
  CheckSeverity,
  FigurePairsRule,
  NotCheckable,
  Operand,
  RatioRule,
  RepeatedFigureRule,
  ShareRule,
  SumOfPartsRule,
} from "./check-rule.ts";
export {csvHeader, csvLines, guardFormula, toCsv} from "./csv.ts";
export type {CsvFlavour} from "./csv.ts";
export {
  breakdownFields,
  codeListOf,
  descriptionOf,
  fieldNamed,
  isFigureTable,
  parseDataPackage,
  resourceNamed,
  titleOf,
} from "./data-package.ts";
export type {
  Constraints,
  DataPackage,
  Field,
  FieldRole,
  FieldType,
  ForeignKey,
  Licence,
  PackageSource,
  Resource,
  ResourceKind,
  TableSchema,
  Titled,
} from "./data-package.ts";
export {
  createFiguresViewSql,
  createLooseTableSql,
  createMainViewSql,
  createTableSql,
  createValidatedTableSql,
} from "./ddl.ts";
export {citation, sourceLine} from "./figure.ts";
export type {Figure, Source} from "./figure.ts";
export {CITATION_STYLES, references} from "./references.ts";
export type {CitationStyle} from "./references.ts";
export {figuresSql, readFigures, toFigure, toSource} from "./figures.ts";
export {traceLineage} from "./lineage/lineage.ts";
export type {
  ColumnUse,
  FigureUse,
  Lineage,
  LineageObstacle,
  LineageSchema,
  OwnLists,
} from "./lineage/lineage.ts";
export {
  PROFILE_BINS,
  PROFILE_TOP,
  histogramSql,
  profileColumn,
  summarySql,
  topValuesSql,
} from "./profile.ts";
export type {ColumnProfile, ProfiledColumn} from "./profile.ts";
export {profileRows} from "./profile-rows.ts";
export {isCodeLike, namingOf} from "./values/code-like.ts";
export {exchangeJson, isZonedType} from "./values/exchange-text.ts";
export {columnWriter} from "./values/column-writer.ts";
export type {ColumnWriter} from "./values/column-writer.ts";
export {valueText} from "./values/value-text.ts";
export {violationQueries} from "./violations.ts";
export type {ViolationQuery} from "./violations.ts";
