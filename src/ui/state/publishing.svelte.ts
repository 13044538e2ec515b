import {createContext} from "svelte";
import type {ShippedChart, ShippedFigure} from "../content/shipped.ts";

/** A chart that is about to be published, with the published figures behind it. */
export interface ChartToPublish {
  readonly chart: ShippedChart;
  readonly figures: readonly ShippedFigure[];
}

const STYLE_KEY = "veldboek.house-style";

/** Which chart the reader is publishing, and in whose style; the page asks for it in one place. */
export class PublishingState {
  #chosen: ChartToPublish | null = $state.raw(null);
  /** What the browser did not keep lasts as long as the page. */
  #styleText: string | null = null;

  get chosen(): ChartToPublish | null {
    return this.#chosen;
  }

  open(chosen: ChartToPublish): void {
    this.#chosen = chosen;
  }

  close(): void {
    this.#chosen = null;
  }

  /** The file of the organisation's house style as it was last kept; null when there is none. */
  readStyle(): string | null {
    try {
      return this.#styleText ?? localStorage.getItem(STYLE_KEY);
    } catch {
      return null; // a browser may forbid storage
    }
  }

  /** Keeps a house style for the next figures, or forgets it; false when the browser refuses. */
  keepStyle(text: string | null): boolean {
    this.#styleText = null;
    try {
      if (text === null) localStorage.removeItem(STYLE_KEY);
      else localStorage.setItem(STYLE_KEY, text);
      return true;
    } catch {
      this.#styleText = text;
      return false;
    }
  }
}

export const [getPublishing, setPublishing] = createContext<PublishingState>();
