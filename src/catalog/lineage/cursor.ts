import {isGroup, isMark, isName, isWord} from "./items.ts";
import type {Group, Item, Leaf} from "./items.ts";

/** A place in a list of items that moves on as they are taken; what is not there is not taken. */
export class Cursor {
  readonly #items: readonly Item[];
  #index = 0;

  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  get isAtEnd(): boolean {
    return this.#index >= this.#items.length;
  }

  /** What is not taken yet. */
  get rest(): readonly Item[] {
    return this.#items.slice(this.#index);
  }

  /** The item at this distance, without taking it. */
  peek(distance = 0): Item | undefined {
    return this.#items[this.#index + distance];
  }

  takeMany(count: number): readonly Item[] {
    const taken = this.#items.slice(this.#index, this.#index + count);
    this.#index += count;
    return taken;
  }

  takeUntil(isEnd: () => boolean): readonly Item[] {
    const start = this.#index;
    while (!this.isAtEnd && !isEnd()) this.#index += 1;
    return this.#items.slice(start, this.#index);
  }

  takeWord(word: string): boolean {
    return this.#take((item): item is Leaf => isWord(item, word)) !== null;
  }

  takeMark(mark: string): boolean {
    return this.#take((item): item is Leaf => isMark(item, mark)) !== null;
  }

  takeText(): boolean {
    return this.#take((item): item is Leaf => item.type === "text") !== null;
  }

  takeName(): Leaf | null {
    return this.#take(isName);
  }

  takeGroup(): Group | null {
    return this.#take(isGroup);
  }

  #take<T extends Item>(isWanted: (item: Item) => item is T): T | null {
    const item = this.peek();
    if (!item || !isWanted(item)) return null;
    this.#index += 1;
    return item;
  }
}
