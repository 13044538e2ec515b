import {openHouseStyle} from "#publish";
import type {FigureStyle} from "#publish";
import {PLAIN_STYLE, parseHouseStyle, printHouseStyle} from "#spec";
import type {HouseStyle, SpecProblem, StyleFont} from "#spec";

/** Why a file is no house style. */
export type StyleFault =
  /** It is something else, or says what no style can say. */
  | {readonly code: "other"; readonly problem: SpecProblem | null}
  /** Its font cannot be read. */
  | {readonly code: "font"}
  /** What reads fonts did not arrive. */
  | {readonly code: "offline"}
  /** It is worn, but the browser does not keep it. */
  | {readonly code: "not-kept"};

/** Where a style is kept between visits; false when the browser refuses. */
export interface StyleKeep {
  read(): string | null;
  write(text: string | null): boolean;
}

/**
 * The organisation's style while figures are published: opened, worn, changed with a way back, kept.
 * Opening a font takes time; what was asked later is never undone by what arrives late.
 */
export class HouseStyleState {
  readonly #keep: StyleKeep;
  #style: FigureStyle | null = $state.raw(null);
  #worn = $state(true);
  #fault: StyleFault | null = $state.raw(null);
  #isOpening = $state(false);
  /** What was there before it was changed; null while nobody changes it. */
  #before: {readonly style: FigureStyle | null; readonly worn: boolean} | null = $state.raw(null);
  #turn = 0;

  constructor(keep: StyleKeep) {
    this.#keep = keep;
    const text = keep.read();
    if (text !== null) void this.#open(text);
  }

  get house(): HouseStyle | null {
    return this.#style?.house ?? null;
  }

  /** What figures wear: null for Veldboek's own. */
  get worn(): FigureStyle | null {
    return this.#worn ? this.#style : null;
  }

  get isWorn(): boolean {
    return this.#worn;
  }

  get fault(): StyleFault | null {
    return this.#fault;
  }

  /** True until the kept style, or a file, is open. */
  get isOpening(): boolean {
    return this.#isOpening;
  }

  get isEditing(): boolean {
    return this.#before !== null;
  }

  wear(worn: boolean): void {
    this.#worn = worn;
  }

  /** Opens a style's file and keeps it. */
  async openFile(text: string): Promise<void> {
    if (!(await this.#open(text))) return;
    this.#worn = true;
    this.#write();
  }

  edit(): void {
    this.#before = {style: this.#style, worn: this.#worn};
    this.#worn = true;
    this.#fault = null;
    this.#style ??= {house: PLAIN_STYLE, font: null};
  }

  /** Changes the style as it is now. */
  change(update: (house: HouseStyle) => HouseStyle): void {
    if (!this.#style) return;
    const house = update(this.#style.house);
    this.#style = {house, font: house.font === null ? null : this.#style.font};
  }

  /** Gives the style another font, once it is open; false when it cannot be read. */
  async changeFont(font: StyleFont): Promise<boolean> {
    const turn = ++this.#turn;
    const before = this.#before;
    const opened = await openHouseStyle({...PLAIN_STYLE, font});
    // Another font was chosen since, or the change was called off.
    if (turn !== this.#turn || before !== this.#before || !this.#style) return false;
    this.#style = {house: {...this.#style.house, font}, font: opened.font};
    return true;
  }

  /** Keeps the changed style. */
  done(): void {
    this.#before = null;
    this.#write();
  }

  /** Goes back to what was there before. */
  cancel(): void {
    this.#turn += 1;
    if (this.#before) {
      this.#style = this.#before.style;
      this.#worn = this.#before.worn;
    }
    this.#before = null;
  }

  remove(): void {
    this.#turn += 1;
    this.#style = null;
    this.#fault = null;
    this.#keep.write(null);
  }

  #write(): void {
    const {house} = this;
    this.#fault = house && !this.#keep.write(printHouseStyle(house)) ? {code: "not-kept"} : null;
  }

  async #open(text: string): Promise<boolean> {
    const turn = ++this.#turn;
    this.#fault = null;
    const read = readStyle(text);
    if ("code" in read) {
      this.#fault = read;
      return false;
    }
    this.#isOpening = true;
    try {
      const style = await openHouseStyle(read);
      if (turn !== this.#turn) return false;
      this.#style = style;
      return true;
    } catch (error) {
      if (turn === this.#turn) {
        const isFont = error instanceof Error && error.name === "StyleFontError";
        this.#fault = {code: isFont ? "font" : "offline"};
      }
      return false;
    } finally {
      this.#isOpening = false;
    }
  }
}

function readStyle(text: string): HouseStyle | StyleFault {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return {code: "other", problem: null};
  }
  const read = parseHouseStyle(data);
  if (read.ok) return read.value;
  const [problem = null] = read.problems;
  return {code: "other", problem: problem?.path[0] === "format" ? null : problem};
}
