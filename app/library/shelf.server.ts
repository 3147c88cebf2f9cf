import type { Services } from "#app/platform/services.server.ts";

/** What is stored of a version, whatever it is a version of. */
export type StoredVersion = {
  readonly hash: string;
  readonly slug: string;
  readonly version: number;
  readonly source: string;
  readonly origin: string;
  /** Version of the scoring rules pinned at publication. */
  readonly rules: number;
};

/** What is new to a scenario or form that was withdrawn waits with it. */
export type NewVersion = StoredVersion & { readonly publishedAt: Date; readonly withdrawnAt: Date | null };

export type FormerVersion = Pick<StoredVersion, "hash" | "version" | "origin"> & Pick<NewVersion, "withdrawnAt">;

/** Where the versions of one kind of content are kept. The tables have the same columns, so all kinds are published and found alike. */
export type Shelf = {
  readonly kind: "scenario" | "form";
  /** Of one slug, oldest first. */
  versionsOf(slug: string): Promise<readonly FormerVersion[]>;
  /** Those not withdrawn, by slug and then oldest first. */
  open(): Promise<readonly Pick<StoredVersion, "hash" | "slug">[]>;
  /** The last of one slug that is not withdrawn. */
  latest(slug: string): Promise<Pick<StoredVersion, "hash"> | null>;
  find(hash: string): Promise<StoredVersion | null>;
  add(version: NewVersion): Promise<void>;
};

export function scenarioShelf({ db }: Services): Shelf {
  return {
    kind: "scenario",
    versionsOf: (slug) => db.scenarioVersion.findMany({ where: { slug }, orderBy: { version: "asc" }, select: IDENTITY }),
    open: () => db.scenarioVersion.findMany({ where: { withdrawnAt: null }, orderBy: [...BY_SLUG], select: PLACE }),
    latest: (slug) => db.scenarioVersion.findFirst({ where: { slug, withdrawnAt: null }, orderBy: { version: "desc" }, select: PLACE }),
    find: (hash) => db.scenarioVersion.findUnique({ where: { hash } }),
    add: async (data) => void (await db.scenarioVersion.create({ data })),
  };
}

export function formShelf({ db }: Services): Shelf {
  return {
    kind: "form",
    versionsOf: (slug) => db.formVersion.findMany({ where: { slug }, orderBy: { version: "asc" }, select: IDENTITY }),
    open: () => db.formVersion.findMany({ where: { withdrawnAt: null }, orderBy: [...BY_SLUG], select: PLACE }),
    latest: (slug) => db.formVersion.findFirst({ where: { slug, withdrawnAt: null }, orderBy: { version: "desc" }, select: PLACE }),
    find: (hash) => db.formVersion.findUnique({ where: { hash } }),
    add: async (data) => void (await db.formVersion.create({ data })),
  };
}

const IDENTITY = { hash: true, version: true, origin: true, withdrawnAt: true } as const;
const PLACE = { hash: true, slug: true } as const;
const BY_SLUG = [{ slug: "asc" }, { version: "asc" }] as const;

/** Hash of the latest version not withdrawn, by slug. */
export async function latestHashes(shelf: Shelf): Promise<ReadonlyMap<string, string>> {
  return new Map((await shelf.open()).map(({ slug, hash }) => [slug, hash]));
}
