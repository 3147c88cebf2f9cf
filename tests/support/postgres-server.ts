import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { postgresPrograms } from "#app/entry/setup/postgres.mjs";

export type PostgresServer = {
  /** Address of a database of this server. */
  addressOf(database: string): string;
  stop(): Promise<void>;
};

/**
 * The server ends, and its folder goes, when the pipe to this script closes: so even when the tests are killed. Its
 * sockets are in that folder, so no port can be taken. What is written need not survive the machine.
 */
const script = `
  "$0/postgres" -D "$1" -k "$1" -c listen_addresses= -c fsync=off -c max_connections=200 >"$1/log" 2>&1 &
  server=$!
  cat >/dev/null
  kill -INT $server; wait $server
  rm -rf "$1"
`;

const START_PATIENCE_MS = 60_000;

/** Starts a PostgreSQL of its own in a temporary folder. */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = postgresPrograms();
  if (!programs) throw new Error("No PostgreSQL server programs (initdb, postgres) were found; PG_BIN may name their folder.");
  const folder = mkdtempSync(join(tmpdir(), "counterpart-pg-"));
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const as = { ...user, cwd: folder };
  execFileSync(join(programs, "initdb"), ["-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], as);
  const keeper = spawn("sh", ["-c", script, programs, folder], { ...as, stdio: ["pipe", "ignore", "ignore"] });
  const ended = new Promise<void>((resolve) => keeper.on("close", () => resolve()));
  const addressOf = (database: string) => `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
  const stop = () => {
    keeper.stdin.end();
    return ended;
  };
  try {
    await answering(addressOf("postgres"));
  } catch (error) {
    await stop();
    throw error;
  }
  return { addressOf, stop };
}

/** PostgreSQL refuses to run as root: then it is its own user, or nobody. */
function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const name = ["postgres", "nobody"].find((user) => spawnSync("id", [user]).status === 0) ?? "nobody";
  const idOf = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

async function answering(address: string): Promise<void> {
  for (const end = performance.now() + START_PATIENCE_MS; ; ) {
    try {
      return await runOn(address, "SELECT 1");
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await pause(50);
  }
}

/** Runs SQL over a connection of its own. */
export async function runOn(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
