import {createContext} from "svelte";
import type {ShippedChart, ShippedFigure} from "../content/shipped.ts";

/** A chart that is about to be published, with the published figures behind it. */
export interface ChartToPublish {
  readonly chart: ShippedChart;
  readonly figures: readonly ShippedFigure[];
}

/** Which chart the reader is publishing; the page asks for it in one place. */
export class PublishingState {
  #chosen: ChartToPublish | null = $state.raw(null);

  get chosen(): ChartToPublish | null {
    return this.#chosen;
  }

  open(chosen: ChartToPublish): void {
    this.#chosen = chosen;
  }

  close(): void {
    this.#chosen = null;
  }
}

export const [getPublishing, setPublishing] = createContext<PublishingState>();
