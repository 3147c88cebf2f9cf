import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from "@prisma/driver-adapter-utils";
import { closeConnections, type Connections, openConnections } from "#app/platform/db/sqlite/connection.server.ts";
import { adapterError } from "#app/platform/db/sqlite/errors.server.ts";
import { patiently } from "#app/platform/db/sqlite/patience.server.ts";
import { Statements } from "#app/platform/db/sqlite/statements.server.ts";
import { SqliteTransaction } from "#app/platform/db/sqlite/transaction.server.ts";
import { Turns } from "#app/platform/db/turns.ts";

/**
 * Prisma's own SQLite adapter runs every request's statements on one connection, inside whatever transaction happens
 * to be open there: a rollback then takes along writes that other requests were told are safe. Here a single writer
 * takes turns over transactions and plain writes alike, and plain reads see committed rows only.
 */
class SqliteAdapter implements SqlDriverAdapter {
  readonly provider = "sqlite";
  readonly adapterName = "counterpart-sqlite";
  readonly #connections: Connections;
  readonly #written: Statements;
  readonly #read: Statements;
  readonly #patienceMs: number;
  readonly #turns = new Turns();

  constructor(connections: Connections, patienceMs: number) {
    this.#connections = connections;
    this.#patienceMs = patienceMs;
    this.#written = new Statements(connections.writer);
    this.#read = new Statements(connections.reader);
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#plain(query.sql, (statements) => statements.query(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#plain(query.sql, (statements) => statements.execute(query));
  }

  async executeScript(script: string): Promise<void> {
    await this.#inTurn(() => this.#connections.writer.exec(script));
  }

  /** @param level Prisma's name; SQLite has only one, the strictest */
  async startTransaction(_level?: IsolationLevel): Promise<Transaction> {
    const { writer } = this.#connections;
    await this.#turns.take();
    try {
      // IMMEDIATE: a transaction that reads first and writes later would else fail at once when another wrote between.
      await patiently(() => writer.exec("BEGIN IMMEDIATE"), this.#patienceMs);
    } catch (error) {
      this.#turns.pass();
      throw adapterError(error);
    }
    return new SqliteTransaction(writer, this.#written, () => this.#turns.pass());
  }

  async dispose(): Promise<void> {
    await this.#turns.take();
    closeConnections(this.#connections);
    this.#turns.pass();
  }

  async #plain<T>(sql: string, run: (statements: Statements) => T): Promise<T> {
    let writes: boolean;
    try {
      writes = this.#read.writes(sql);
      if (!writes) return run(this.#read);
    } catch (error) {
      throw adapterError(error);
    }
    return this.#inTurn(() => run(this.#written));
  }

  async #inTurn<T>(run: () => T): Promise<T> {
    await this.#turns.take();
    try {
      return await patiently(run, this.#patienceMs);
    } catch (error) {
      throw adapterError(error);
    } finally {
      this.#turns.pass();
    }
  }
}

/** Changed only by tests: how the file is opened, and how long another process's lock is waited for. */
export type SqliteOptions = { readonly open?: typeof openConnections; readonly patienceMs?: number };

export function sqliteAdapter(file: string, options: SqliteOptions = {}): SqlDriverAdapterFactory {
  const { open = openConnections, patienceMs = 4500 } = options;
  return {
    provider: "sqlite",
    adapterName: "counterpart-sqlite",
    connect: async () => new SqliteAdapter(open(file), patienceMs),
  };
}
