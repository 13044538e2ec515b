import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import type {TextTable} from "../published.ts";
import type {FigureStyle} from "./figure-style.ts";

/** A chart at the moment it is published, with all that travels with it. */
export interface FigureToPublish {
  readonly spec: ChartSpec;
  readonly rows: readonly Row[];
  /** The rows are only the first of an answer that was too long. */
  readonly isCut: boolean;
  /** Why the rows are not the answer to the question as it stands now; null when they are. */
  readonly old: "failed" | "stale" | null;
  /** What is known of the figures behind it: found, being looked up, or hidden by the shape of the query. */
  readonly trace: "known" | "tracing" | "untraced";
  /** Its author says that the sources which the line names are those of an untraced figure. */
  readonly isVouchedFor: boolean;
  readonly lang: Lang;
  /** Indexes of rows whose marks carry a ring. */
  readonly flagged: readonly number[];
  /** Its figures as text, with categories as rows. */
  readonly table: TextTable;
  /** The chart in a sentence, and at length. */
  readonly description: {readonly short: string; readonly long: readonly string[]};
  /** The line of its sources; empty when it rests on no published figure. */
  readonly source: string;
  /** The sources as references in the APA style, one on each line. */
  readonly references: string;
  /** The approximate or flagged figures behind it, each as it was printed. */
  readonly reservations: readonly string[];
  /** Under which terms the figures may be used, in words. */
  readonly licence: string;
  /** SQL that gives the rows by itself. */
  readonly sql: string;
  /** A notebook of the query and the chart: what opens again from an exported file. */
  readonly notebook: string;
  /** "veldboek 1.0.0"; empty when no published data are read. */
  readonly data: string;
  readonly publishedAt: Date;
  /** Counts up when the chart is published with other figures. */
  readonly version: number;
  /** Digest of the figures that the chart reads, in hexadecimal. */
  readonly sha256: string;
  /** The organisation's colours, font and logo; null for Veldboek's own. */
  readonly style: FigureStyle | null;
}
