import type { SqlQuery, SqlResultSet, Transaction } from "@prisma/driver-adapter-utils";
import type { Connection } from "#app/platform/db/sqlite/connection.server.ts";
import { adapterError, endedError } from "#app/platform/db/sqlite/errors.server.ts";
import type { Statements } from "#app/platform/db/sqlite/statements.server.ts";

/** An open transaction on the writer. Whatever happens, it ends with the connection idle and the turn passed on. */
export class SqliteTransaction implements Transaction {
  readonly provider = "sqlite";
  readonly adapterName = "counterpart-sqlite";
  /** "Phantom" tells Prisma to leave COMMIT and ROLLBACK to this class, which can then repair a failed COMMIT. */
  readonly options = { usePhantomQuery: true };
  readonly #connection: Connection;
  readonly #statements: Statements;
  readonly #passTurn: () => void;
  #over = false;

  constructor(connection: Connection, statements: Statements, passTurn: () => void) {
    this.#connection = connection;
    this.#statements = statements;
    this.#passTurn = passTurn;
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#run(() => this.#statements.query(query));
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    return this.#run(() => this.#statements.execute(query));
  }

  async commit(): Promise<void> {
    try {
      this.#run(() => this.#connection.exec("COMMIT"));
    } finally {
      this.#end();
    }
  }

  async rollback(): Promise<void> {
    this.#end();
  }

  async createSavepoint(name: string): Promise<void> {
    this.#run(() => this.#connection.exec(`SAVEPOINT ${name}`));
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    this.#run(() => this.#connection.exec(`ROLLBACK TO ${name}`));
  }

  async releaseSavepoint(name: string): Promise<void> {
    this.#run(() => this.#connection.exec(`RELEASE ${name}`));
  }

  #run<T>(step: () => T): T {
    // After a full disk SQLite rolls back by itself; a statement run then would be committed on its own.
    if (this.#over || !this.#connection.inTransaction) throw endedError();
    try {
      return step();
    } catch (error) {
      throw adapterError(error);
    }
  }

  #end(): void {
    if (this.#over) return;
    this.#over = true;
    try {
      if (this.#connection.inTransaction) this.#connection.exec("ROLLBACK");
    } finally {
      this.#passTurn();
    }
  }
}
