import type {Page} from "@playwright/test";
import Papa from "papaparse";
import type {CatalogContent} from "../../src/ui/content/catalog-content.ts";

/** What the app itself fetches about the data. */
export async function readCatalog(page: Page): Promise<CatalogContent> {
  const response = await page.request.get("./data/catalog.json");
  return (await response.json()) as CatalogContent; // written by our own build
}

/** A curated table's records as its file has them. */
export async function readRecords(
  page: Page,
  table: string,
): Promise<readonly Record<string, string>[]> {
  const response = await page.request.get(`./data/${table}.csv`);
  return Papa.parse<Record<string, string>>(await response.text(), {
    header: true,
    skipEmptyLines: true,
  }).data;
}
