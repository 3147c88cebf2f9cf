import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/**
 * Folder with PostgreSQL's server programs (initdb, pg_ctl). `PG_BIN` may name it.
 * @returns {string | null}
 */
export function postgresPrograms() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...(process.env.PG_BIN ? [process.env.PG_BIN] : []),
    ...versions.map((version) => path.join(debian, version, "bin")),
    "/opt/homebrew/opt/postgresql/bin",
    ...(process.env.PATH ?? "").split(path.delimiter),
  ];
  return places.find((place) => existsSync(path.join(place, "initdb")) && existsSync(path.join(place, "pg_ctl"))) ?? null;
}
