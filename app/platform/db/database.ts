import type { Prisma, PrismaClient } from "#app/platform/db/generated/sqlite/client.ts";

/** The client every room works with. PostgreSQL's has the same models and is typed as this one. */
export type Db = PrismaClient;

/** What a transaction's function gets: use only this inside, never the client around it. */
export type Tx = Prisma.TransactionClient;

export type DatabaseKind = "sqlite" | "postgres";

/** Whether requests can be served; `reason` is a sentence for the operator. */
export type Readiness = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export type Database = {
  readonly kind: DatabaseKind;
  readonly client: Db;
  /** Asks the database itself: is it reachable, and are all migrations of this program applied? */
  ready(): Promise<Readiness>;
  close(): Promise<void>;
};

/** Where the data is: a PostgreSQL address wins, else a file in `dataDir`. */
export type DatabaseLocation = {
  readonly dataDir: string;
  readonly databaseUrl?: string | null;
};
