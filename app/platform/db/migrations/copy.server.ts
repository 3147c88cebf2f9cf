/** The PostgreSQL schema is the SQLite one with another provider: written by this, never by hand. */
export function postgresCopy(schema: string): string {
  return [
    "// Written by `npm run db:copy` from ../sqlite/schema.prisma. Do not edit.",
    ...schema
      .replace('provider = "sqlite"', 'provider = "postgresql"')
      .replace("db/generated/sqlite", "db/generated/postgres")
      .split("\n")
      // The heading speaks of the file it is written in.
      .filter((line) => !/^\/\/(?!\/)/.test(line)),
  ].join("\n");
}
