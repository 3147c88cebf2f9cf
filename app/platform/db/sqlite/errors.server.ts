import { DriverAdapterError, type MappedError } from "@prisma/driver-adapter-utils";
import Sqlite from "better-sqlite3";

/** Another connection holds the lock that was asked for. */
export function isBusyError(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

/** Prisma's form of a driver error; anything else is a bug and stays what it is. */
export function adapterError(error: unknown): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  return new DriverAdapterError({
    originalCode: error.code,
    originalMessage: error.message,
    ...mapped(error.code, error.message),
  });
}

/** A transaction that SQLite itself has ended (full disk, failed I/O): nothing more may run in its name. */
export function endedError(): DriverAdapterError {
  return new DriverAdapterError({
    kind: "TransactionAlreadyClosed",
    cause: "SQLite has rolled the transaction back",
  });
}

function mapped(code: string, message: string): MappedError {
  if (code.startsWith("SQLITE_BUSY")) return { kind: "SocketTimeout" };
  const names = message.split("constraint failed: ")[1]?.split(", ") ?? [];
  const constraint = { fields: names.map((name) => name.slice(name.lastIndexOf(".") + 1)) };
  switch (code) {
    case "SQLITE_CONSTRAINT_UNIQUE":
    case "SQLITE_CONSTRAINT_PRIMARYKEY":
      return { kind: "UniqueConstraintViolation", constraint, table: names[0]?.split(".")[0] };
    case "SQLITE_CONSTRAINT_NOTNULL":
      return { kind: "NullConstraintViolation", constraint };
    case "SQLITE_CONSTRAINT_FOREIGNKEY":
      return { kind: "ForeignKeyConstraintViolation", constraint: { foreignKey: {} } };
  }
  const table = /^no such table: (.*)/.exec(message)?.[1];
  if (table) return { kind: "TableDoesNotExist", table };
  const column = /^no such column: (.*)|has no column named (.*)/.exec(message);
  if (column) return { kind: "ColumnNotFound", column: column[1] ?? column[2] };
  // Prisma prints the message; the number has no meaning to it.
  return { kind: "sqlite", extendedCode: 1, message };
}
