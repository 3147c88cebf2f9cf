import Sqlite from "better-sqlite3";

export type Connection = Sqlite.Database;

/** Two connections to one file: everything that writes goes through the first, plain reads through the second. */
export type Connections = { readonly writer: Connection; readonly reader: Connection };

const WAL_LIMIT_BYTES = 16 * 1024 * 1024;
const OPENING_PATIENCE_MS = 5000;

/** @throws SqliteError when the file cannot be opened or is no database */
export function openConnections(file: string): Connections {
  const writer = new Sqlite(file, { timeout: OPENING_PATIENCE_MS });
  writer.pragma("journal_mode = WAL");
  writer.pragma(`journal_size_limit = ${WAL_LIMIT_BYTES}`);
  // An answer given to a person must survive a power cut, not only a crash of this process.
  writer.pragma("synchronous = FULL");
  writer.pragma("foreign_keys = ON");
  // Without it INSERT OR REPLACE deletes rows past the triggers that forbid it.
  writer.pragma("recursive_triggers = ON");
  // SQLite would wait by stopping the whole process; `patiently` waits without.
  writer.pragma("busy_timeout = 0");
  writer.defaultSafeIntegers(true);

  const reader = new Sqlite(file, { readonly: true, timeout: OPENING_PATIENCE_MS });
  reader.defaultSafeIntegers(true);
  return { writer, reader };
}

/** The writer goes last: it folds the WAL into the file, which a read-only connection may not. */
export function closeConnections({ writer, reader }: Connections): void {
  reader.close();
  writer.close();
}
