import type {CatalogContent} from "../content/catalog-content.ts";
import type {FigureBook} from "./figure-book.ts";

/** What results are made into pages with, at build time and in the browser. */
export interface Workshop {
  readonly catalog: CatalogContent;
  readonly figures: FigureBook;
  /** A document to draw in. */
  readonly document: Document;
}
