import {quoteIdentifier} from "./identifier.ts";

/** A type of DuckDB. What has no members is a leaf and goes by its name. */
export type DuckType =
  | {readonly type: "leaf"; readonly name: string}
  | {readonly type: "decimal"; readonly precision: number; readonly scale: number}
  | {readonly type: "enum"; readonly labels: readonly string[]}
  | {readonly type: "list"; readonly item: DuckType}
  | {readonly type: "array"; readonly item: DuckType; readonly size: number}
  | {readonly type: "map"; readonly key: DuckType; readonly value: DuckType}
  | {readonly type: "struct" | "union"; readonly members: readonly Member[]};

/** A member of a struct or union; a struct as row(1, 2) makes it has members without a name: "". */
export interface Member {
  readonly name: string;
  readonly type: DuckType;
}

/** DuckDB's name of the type as DESCRIBE writes it, except that an ENUM stands without its labels. */
export function printDuckType(type: DuckType): string {
  switch (type.type) {
    case "leaf":
      return type.name;
    case "decimal":
      return `DECIMAL(${type.precision},${type.scale})`;
    case "enum":
      return "ENUM";
    case "list":
      return `${printDuckType(type.item)}[]`;
    case "array":
      return `${printDuckType(type.item)}[${type.size}]`;
    case "map":
      return `MAP(${printDuckType(type.key)}, ${printDuckType(type.value)})`;
    case "struct":
    case "union":
      return `${type.type.toUpperCase()}(${type.members.map(printMember).join(", ")})`;
  }
}

function printMember({name, type}: Member): string {
  if (name === "") return printDuckType(type);
  return `${/^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteIdentifier(name)} ${printDuckType(type)}`;
}

const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[(),[\]]|[^\s"'(),[\]]+/g;

/** Reads DuckDB's name of a type, with the labels of its ENUMs: STRUCT(a INTEGER[], e ENUM('x', 'y')). */
export function parseDuckType(text: string): DuckType {
  return new TypeReader(text).readType();
}

/** Reads a type from left to right: `#next` is the place of the token to come. */
class TypeReader {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(text: string) {
    this.#tokens = text.match(TOKENS) ?? [];
  }

  readType(): DuckType {
    let type = this.#readBase();
    while (this.#take("[")) {
      const size = this.#take("]") ? null : Number(this.#word());
      if (size !== null) this.#take("]");
      type = size === null ? {type: "list", item: type} : {type: "array", item: type, size};
    }
    return type;
  }

  #readBase(): DuckType {
    const words = [this.#word()];
    while (/^\w+$/.test(this.#peek())) words.push(this.#word());
    const name = words.join(" ");
    if (!this.#take("(")) return {type: "leaf", name};
    if (name === "ENUM")
      return {type: "enum", labels: this.#readItems(() => unquote(this.#word()))};
    if (name === "STRUCT")
      return {type: "struct", members: this.#readItems(() => this.#readMember())};
    if (name === "UNION")
      return {type: "union", members: this.#readItems(() => this.#readMember())};
    if (name === "MAP") return this.#readMap();
    const [precision = 18, scale = 0] = this.#readItems(() => Number(this.#word()));
    return {type: "decimal", precision, scale};
  }

  /** A quoted name is surely one; a bare word is one when a type follows it, not when it is the type. */
  #readMember(): Member {
    const isNamed = this.#peek().startsWith('"') || /^[\w"]/.test(this.#peek(1));
    return isNamed
      ? {name: unquote(this.#word()), type: this.readType()}
      : {name: "", type: this.readType()};
  }

  #readMap(): DuckType {
    const [key, value] = this.#readItems(() => this.readType());
    const unknown: DuckType = {type: "leaf", name: "?"};
    return {type: "map", key: key ?? unknown, value: value ?? unknown};
  }

  /** Items between commas up to the closing bracket; the opening one has been read. */
  #readItems<T>(readItem: () => T): T[] {
    const items: T[] = [];
    while (this.#peek() !== "" && !this.#take(")")) {
      items.push(readItem());
      this.#take(",");
    }
    return items;
  }

  #peek(ahead = 0): string {
    return this.#tokens[this.#next + ahead] ?? "";
  }

  #word(): string {
    const word = this.#peek();
    this.#next += 1;
    return word;
  }

  #take(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#next += 1;
    return true;
  }
}

/** Without its quotes, if any: '"a""b"' is a"b. */
function unquote(token: string): string {
  const quote = token[0] ?? "";
  if (quote !== '"' && quote !== "'") return token;
  return token.slice(1, -1).replaceAll(quote + quote, quote);
}
