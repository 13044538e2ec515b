import {createContext} from "svelte";
import type {ShippedFigure} from "../content/shipped.ts";

/** Which published figures the reader is looking at; the page shows them in one place. */
export class PassportState {
  #figures: readonly ShippedFigure[] | null = $state.raw(null);

  get figures(): readonly ShippedFigure[] | null {
    return this.#figures;
  }

  /** Shows the passports of these figures; nothing happens when there are none. */
  open(figures: readonly ShippedFigure[]): void {
    if (figures.length > 0) this.#figures = figures;
  }

  close(): void {
    this.#figures = null;
  }
}

export const [getPassport, setPassport] = createContext<PassportState>();
