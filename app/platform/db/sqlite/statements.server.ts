import type { ColumnType, SqlQuery, SqlResultSet } from "@prisma/driver-adapter-utils";
import type Sqlite from "better-sqlite3";
import type { Connection } from "#app/platform/db/sqlite/connection.server.ts";
import { adaptArgument, adaptRows, columnTypes, declaredType } from "#app/platform/db/sqlite/values.server.ts";

type Prepared = {
  readonly statement: Sqlite.Statement<unknown[], unknown[]>;
  readonly names: string[];
  readonly types: readonly (ColumnType | null)[];
  readonly typed: boolean;
};

/** Enough for every statement the rooms send; lists of other lengths push out the one unused longest. */
const KEPT = 300;

/**
 * The prepared statements of one connection, kept by their text: preparing costs more than running.
 * SQLite prepares again by itself when the tables have changed; Prisma names its columns, so what is kept stays true.
 */
export class Statements {
  readonly #connection: Connection;
  readonly #kept = new Map<string, Prepared>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Prisma sends INSERT … RETURNING as a query: only SQLite itself knows whether a statement writes. */
  writes(sql: string): boolean {
    return !this.#prepared(sql).statement.readonly;
  }

  query(query: SqlQuery): SqlResultSet {
    const { statement, names, types, typed } = this.#prepared(query.sql);
    const given = argumentsOf(query);
    if (!statement.reader) {
      statement.run(given);
      return { columnNames: [], columnTypes: [], rows: [] };
    }
    const rows = statement.all(given);
    // `typed` says that no entry is null.
    const resultTypes = typed ? (types as ColumnType[]) : columnTypes(types, rows);
    adaptRows(rows, resultTypes);
    return { columnNames: names, columnTypes: resultTypes, rows };
  }

  /** @returns rows changed, or rows returned where the statement returns them */
  execute(query: SqlQuery): number {
    const { statement } = this.#prepared(query.sql);
    const given = argumentsOf(query);
    return statement.reader ? statement.all(given).length : statement.run(given).changes;
  }

  #prepared(sql: string): Prepared {
    const found = this.#kept.get(sql);
    if (found) {
      this.#kept.delete(sql);
      this.#kept.set(sql, found);
      return found;
    }
    const made = prepare(this.#connection, sql);
    this.#kept.set(sql, made);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return made;
  }
}

function prepare(connection: Connection, sql: string): Prepared {
  const statement = connection.prepare<unknown[], unknown[]>(sql);
  if (!statement.reader) return { statement, names: [], types: [], typed: true };
  const columns = statement.raw().columns();
  const types = columns.map((column) => declaredType(column.type));
  return { statement, names: columns.map((column) => column.name), types, typed: !types.includes(null) };
}

function argumentsOf({ args, argTypes }: SqlQuery): unknown[] {
  return args.map((value, index) => adaptArgument(value, argTypes[index]));
}
