import type {Page} from "@playwright/test";

/** A state of a notebook as it lies in the browser's database; what was damaged may be anything. */
export interface StoredState {
  readonly id: string;
  readonly slot: number;
  readonly count: unknown;
  readonly notebook: unknown;
}

/** The states that the browser has of its notebooks, the newest first. */
export async function readStates(page: Page): Promise<readonly StoredState[]> {
  const states = await page.evaluate(async () => {
    const opening = indexedDB.open("veldboek");
    await new Promise((done) => (opening.onsuccess = done));
    const reading = opening.result.transaction("generations").objectStore("generations").getAll();
    await new Promise((done) => (reading.onsuccess = done));
    opening.result.close();
    return reading.result as StoredState[]; // as they were written
  });
  return states.sort((a, b) => Number(b.count) - Number(a.count));
}

/** Writes a state over the one in its place. */
export async function writeState(page: Page, state: StoredState): Promise<void> {
  await page.evaluate(async (written) => {
    const opening = indexedDB.open("veldboek");
    await new Promise((done) => (opening.onsuccess = done));
    const transaction = opening.result.transaction("generations", "readwrite");
    transaction.objectStore("generations").put(written);
    await new Promise((done) => (transaction.oncomplete = done));
    opening.result.close();
  }, state);
}
