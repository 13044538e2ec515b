import {Emitter} from "#base";
import type {Database, OpenDatabase} from "../database.ts";
import type {
  Engine,
  EngineStatus,
  KeepingPlace,
  QueryOptions,
  StartProgress,
  TableSource,
} from "../engine.ts";
import {EngineLostError, EngineStartError, QueryError} from "../errors.ts";
import {admitNames, admitOne, admitQuestion, isAsking} from "../gate.ts";
import type {KnownNames} from "../gate.ts";
import {quoteIdentifier} from "../identifier.ts";
import {ingestAll, ingestTable, readSources} from "../ingest.ts";
import type {ReadSource} from "../ingest.ts";
import {dropKept, keepQuestion} from "../keep.ts";
import {namesMadeBy, readBuiltIn} from "../known-names.ts";
import {withoutReceipt} from "../no-answer.ts";
import {readError} from "../read-error.ts";
import type {Table} from "../table.ts";
import {settleEarly, settlesWithin} from "./settle.ts";

export interface DuckDbEngineOptions {
  /** Tables to make at every start, in this order, before the first answer; a function is asked at the first start. Default: none. */
  readonly tables?: readonly TableSource[] | (() => Promise<readonly TableSource[]>);
  /** Opens a database. Default: DuckDB-WASM in a worker, fetched at the first start. */
  readonly open?: OpenDatabase;
  /** Whether statements are read before they run. Only a test of what lies behind leaves it out. Default: true. */
  readonly isGuarded?: boolean;
  /** How long a database may take to end a cancelled statement before it is thrown away. Default: 600. */
  readonly cancelTimeoutMs?: number;
}

/** Creates an engine that has not started yet and has fetched nothing. */
export function createDuckDbEngine(options: DuckDbEngineOptions = {}): Engine {
  return new DuckDbEngine(options);
}

/** One database from its start to its end. Whatever is asked of it queues here and ends with it. */
interface Life {
  /** Aborted with an error when this life is over. */
  readonly over: AbortController;
  readonly ready: Promise<Database>;
  /** The last call in the queue; never rejects. */
  tail: Promise<unknown>;
}

type Work<T> = (database: Database) => Promise<T>;

/** Any engine over a Database: the queue, cancelling, dying and starting again. */
class DuckDbEngine implements Engine {
  readonly #open: OpenDatabase;
  readonly #cancelTimeoutMs: number;
  readonly #isGuarded: boolean;
  /** What the first tables make: no statement changes it. */
  #curated: ReadonlySet<string> = new Set();
  /** Told by the first database that is asked for it, when a statement gives a name. */
  #builtIn: Omit<KnownNames, "curated"> | null = null;
  readonly #changes = new Emitter();
  readonly #sources = new Map<string, TableSource>();
  /** Tells the first tables; null once they are among the sources. */
  #firstTables: (() => Promise<readonly TableSource[]>) | null;
  #state: EngineStatus = {status: "idle"};
  #life: Life | null = null;
  #losses = 0;
  #isClosed = false;

  constructor({
    tables = [],
    open = openInWorker,
    cancelTimeoutMs = 600,
    isGuarded = true,
  }: DuckDbEngineOptions) {
    this.#isGuarded = isGuarded;
    this.#firstTables = typeof tables === "function" ? tables : () => Promise.resolve(tables);
    this.#open = open;
    this.#cancelTimeoutMs = cancelTimeoutMs;
  }

  get state(): EngineStatus {
    return this.#state;
  }

  get losses(): number {
    return this.#losses;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  async start(): Promise<void> {
    await this.#living().ready;
  }

  async query(sql: string, {signal, rowLimit = Infinity}: QueryOptions = {}): Promise<Table> {
    signal?.throwIfAborted();
    const statement = this.#isGuarded ? admitOne(sql) : null;
    return this.#enqueue(async (database) => {
      if (statement && !isAsking(statement)) {
        admitNames(statement, sql, await this.#knownNames(database));
      }
      const start = performance.now();
      const answer = await database.run(sql, rowLimit).catch((error: unknown) => {
        throw readError(error, sql);
      });
      return {...withoutReceipt(sql, answer), durationMs: performance.now() - start};
    }, signal);
  }

  async keep(
    place: KeepingPlace,
    question: string,
    {signal, rowLimit = Infinity}: QueryOptions = {},
  ): Promise<Table> {
    signal?.throwIfAborted();
    // Refused at once, whatever the engine is busy with.
    admitQuestion(question);
    return this.#enqueue(async (database) => {
      const start = performance.now();
      const answer = await keepQuestion(database, place, question, {rowLimit, signal});
      return {...answer, durationMs: performance.now() - start};
    }, signal);
  }

  async forget({schema, name}: {readonly schema: string; readonly name?: string}): Promise<void> {
    const sql =
      name === undefined
        ? `DROP SCHEMA IF EXISTS ${quoteIdentifier(schema)} CASCADE`
        : `${dropKept({schema, name})}`;
    await this.#enqueue((database) => database.run(sql, 0));
  }

  async #knownNames(database: Database): Promise<KnownNames> {
    this.#builtIn ??= await readBuiltIn(database);
    return {...this.#builtIn, curated: this.#curated};
  }

  async ingest(source: TableSource): Promise<void> {
    this.#assertOpen();
    // Read while the engine starts or is busy; a failure is told when the table's turn comes.
    const csv = source.csv();
    csv.catch(() => undefined);
    return this.#enqueue(async (database) => {
      await ingestTable(database, {source, csv: await csv});
      this.#sources.set(source.name, source);
    });
  }

  async drop(name: string): Promise<void> {
    const sql = `DROP TABLE IF EXISTS ${quoteIdentifier(name)}`;
    return this.#enqueue(async (database) => {
      await database.run(sql, 0).catch((error: unknown) => {
        throw readError(error, sql);
      });
      this.#sources.delete(name);
    });
  }

  async restart(): Promise<void> {
    this.#assertOpen();
    this.#end(new EngineLostError("The engine was restarted."));
    await this.#living().ready;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#sources.clear();
    this.#end(new EngineLostError("The engine was closed."));
    this.#become({status: "idle"});
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new Error("The engine is closed.");
  }

  #living(): Life {
    this.#assertOpen();
    return (this.#life ??= this.#begin());
  }

  #begin(): Life {
    const over = new AbortController();
    // In a turn of its own: telling the state may make a listener ask, which must find this life.
    const ready = Promise.resolve()
      .then(() => this.#bringUp(over.signal))
      .catch((error: unknown) => {
        throw startError(error);
      });
    const life: Life = {over, ready, tail: ready.catch(() => undefined)};
    ready.then(
      (database) => database.died.then((cause) => this.#lose(life, lostError(cause))),
      (error: EngineLostError | EngineStartError) => this.#lose(life, error),
    );
    return life;
  }

  /** A start that is overtaken closes what it opened and writes nothing any more. */
  async #bringUp(over: AbortSignal): Promise<Database> {
    over.throwIfAborted();
    const tell = (progress: StartProgress) => {
      if (!over.aborted) this.#become({status: "starting", progress});
    };
    tell({phase: "download", loadedBytes: 0, totalBytes: null});
    const opening = this.#open(tell, over);
    over.addEventListener("abort", () => void opening.then((database) => database.close(), ignore));
    // The rows arrive while the database opens; a failure is told when their turn comes.
    const reading = this.#readTables();
    reading.catch(ignore);
    const database = await settleEarly(opening, over);
    tell({phase: "tables"});
    const dying = database.died.then((cause) => Promise.reject(lostError(cause)));
    const making = reading.then((sources) => ingestAll(database, sources));
    await settleEarly(Promise.race([making, dying]), over);
    this.#become({status: "ready"});
    return database;
  }

  async #readTables(): Promise<readonly ReadSource[]> {
    const first = (await this.#firstTables?.()) ?? [];
    if (this.#firstTables) this.#curated = namesMadeBy(first);
    this.#firstTables = null;
    // What was ingested while the engine started stands behind the first tables.
    const later = [...this.#sources.values()];
    this.#sources.clear();
    for (const source of [...first, ...later]) this.#sources.set(source.name, source);
    return readSources(this.#sources.values());
  }

  /** Runs the work after all work before it. The promise settles at once when the signal aborts or the life ends. */
  #enqueue<T>(work: Work<T>, signal?: AbortSignal): Promise<T> {
    const life = this.#living();
    let hasBegun = false;
    const turn = life.tail.then(async () => {
      const database = await life.ready;
      signal?.throwIfAborted();
      // Whoever waited for a life that is over asks again in the next one.
      life.over.signal.throwIfAborted();
      hasBegun = true;
      return this.#attend(life, database, work, signal);
    });
    life.tail = turn.catch(() => undefined);
    return settleEarly(turn, life.over.signal, signal).catch((error: unknown) => {
      if (hasBegun || !(error instanceof DeafError) || signal?.aborted) throw error;
      return this.#enqueue(work, signal);
    });
  }

  async #attend<T>(
    life: Life,
    database: Database,
    work: Work<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const running = work(database);
    const cancel = () => void this.#cancel(life, database, running);
    signal?.addEventListener("abort", cancel, {once: true});
    try {
      return await running;
    } catch (error) {
      if (error instanceof EngineLostError) this.#lose(life, error);
      else if (error instanceof QueryError && !ORDINARY.has(error.type) && !signal?.aborted) {
        await this.#probe(life, database);
      }
      throw error;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  /** After an odd refusal: a database that cannot even answer this answers nobody any more. */
  async #probe(life: Life, database: Database): Promise<void> {
    await database.run("SELECT 42", 1).catch((error: unknown) => {
      const cause = error instanceof Error ? error : new Error(String(error));
      this.#lose(life, lostError(cause));
    });
  }

  /** A database that does not end what it was told to end is lost: only a new one can answer again. */
  async #cancel(life: Life, database: Database, running: Promise<unknown>): Promise<void> {
    database.interrupt().catch(ignore);
    if (await settlesWithin(running, this.#cancelTimeoutMs)) return;
    this.#lose(life, new DeafError("The engine did not stop when it was told to."));
  }

  /** Starts again after a life that had begun; a start that fails is tried again at the next call only. */
  #lose(life: Life, error: Error): void {
    if (life !== this.#life) return;
    const wasReady = this.#state.status === "ready";
    this.#end(error);
    if (wasReady) this.#living();
    else this.#become({status: "failed", error});
  }

  #end(error: Error): void {
    const life = this.#life;
    this.#life = null;
    this.#losses += 1;
    life?.over.abort(error);
  }

  #become(state: EngineStatus): void {
    this.#state = state;
    this.#changes.emit();
  }
}

/** Refusals that say something of the statement, and nothing of the database. */
const ORDINARY = new Set([
  ..."Parser Binder Catalog Conversion Constraint Syntax Dependency".split(" "),
  ...["Out of Range", "Mismatch Type"],
  ...["SeveralStatements", "NotAQuestion", "ReadOnly", "ReservedName"],
  "NotHere",
]);

/** The database was thrown away for what one statement did: those that waited behind it lose nothing. */
class DeafError extends EngineLostError {}

/** Fetched at the first start, so that a page without questions never loads DuckDB. */
const openInWorker: OpenDatabase = async (onProgress, signal) => {
  const {openWorkerDatabase} = await import("./open.ts");
  return openWorkerDatabase(onProgress, signal);
};

function lostError(cause: Error): EngineLostError {
  return new EngineLostError(`The engine's worker stopped: ${cause.message}`, {cause});
}

/** Why a start failed; a start that was thrown away is lost like any other call. */
function startError(thrown: unknown): EngineLostError | EngineStartError {
  if (thrown instanceof EngineLostError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new EngineStartError(message, {cause: thrown});
}

function ignore(): void {}
