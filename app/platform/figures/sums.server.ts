import type { StandardShare } from "#app/core/figures/kept.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { addRows, insertRows } from "#app/platform/db/insert-rows.server.ts";

/** An observation as sums take it in. */
export type Summed = {
  readonly sourceId: string;
  readonly kind: string;
  readonly period: string;
  readonly regionId: string | null;
  readonly branchId: string | null;
  readonly post: string | null;
  readonly failed: boolean;
  /** 0-100; null where not assessed. */
  readonly scores: Readonly<Record<"total" | "attitude" | "efficiency" | "knowledge" | "solving" | "premises", number | null>>;
  readonly standards: readonly StandardShare[];
};

const PLACE = ["level", "period", "regionId", "branchId", "post", "kind"] as const;

/** Takes observations into the monthly sums, or out of them again, in the transaction that makes them count or not. */
export async function addToSums(tx: Tx, observed: readonly Summed[], sign: 1 | -1): Promise<void> {
  const scores = new Sums([...PLACE, "measure"]);
  const standards = new Sums([...PLACE, "standard"]);
  for (const each of observed) {
    for (const place of placesOf(each)) {
      for (const [measure, score] of Object.entries(each.scores)) if (score !== null) scores.add({ ...place, measure }, scoreSums(score, measure === "total" && each.failed, sign));
      for (const { standard, possible, kept } of each.standards) standards.add({ ...place, standard }, shareSums(possible, kept, sign));
    }
  }
  await scores.store(tx, "ScoreMonth");
  await standards.store(tx, "StandardMonth");
}

/** Puts on record what observations kept, and that they are in the sums or need not be. */
export async function storeStandards(tx: Tx, observed: readonly Pick<Summed, "sourceId" | "standards">[]): Promise<void> {
  const rows = observed.flatMap(({ sourceId, standards }) => standards.map((share) => ({ sourceId, ...share })));
  if (rows.length > 0) await insertRows(tx, "ObservationStandard", rows);
  if (observed.length > 0) await insertRows(tx, "ObservationSummed", observed.map(({ sourceId }) => ({ sourceId })));
}

/** What the sums of a recorded observation are made of; null where it is not in them. */
export async function summedOf(tx: Tx, sourceId: string): Promise<Summed | null> {
  if (!(await tx.observationSummed.findUnique({ where: { sourceId } }))) return null;
  const row = await tx.observation.findUniqueOrThrow({ where: { sourceId } });
  const standards = await tx.observationStandard.findMany({ where: { sourceId } });
  return summedFrom(row, standards);
}

type ObservationRow = Omit<Summed, "scores" | "standards"> & { [Measure in keyof Summed["scores"]]: number | null };

export function summedFrom({ sourceId, kind, period, regionId, branchId, post, failed, ...row }: ObservationRow, standards: readonly StandardShare[]): Summed {
  const { total, attitude, efficiency, knowledge, solving, premises } = row;
  return { sourceId, kind, period, regionId, branchId, post, failed, scores: { total, attitude, efficiency, knowledge, solving, premises }, standards };
}

type Key = Readonly<Record<string, string>>;
type Numbers = Readonly<Record<string, number>>;

/** Numbers by key, so that many observations become few rows. */
class Sums {
  readonly #key: readonly string[];
  readonly #rows = new Map<string, { key: Key; numbers: Numbers }>();

  constructor(key: readonly string[]) {
    this.#key = key;
  }

  add(key: Key, numbers: Numbers): void {
    const name = this.#key.map((column) => key[column]).join("\n");
    const known = this.#rows.get(name)?.numbers;
    this.#rows.set(name, { key, numbers: Object.fromEntries(Object.entries(numbers).map(([column, number]) => [column, number + (known?.[column] ?? 0)])) });
  }

  /** In one order, so that transactions which meet in the same rows wait for each other and never in a circle. */
  async store(tx: Tx, table: string): Promise<void> {
    const rows = [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { key, numbers }]) => ({ ...key, ...numbers }));
    if (rows.length > 0) await addRows(tx, table, this.#key, rows);
  }
}

/** A row of each level: of the region, and of the branch in it. */
function placesOf({ period, regionId, branchId, post, kind }: Summed): Key[] {
  const here = { period, regionId: regionId ?? "", post: post ?? "", kind };
  return [{ ...here, level: "region", branchId: "" }, { ...here, level: "branch", branchId: branchId ?? "" }];
}

function scoreSums(score: number, failed: boolean, sign: number): Numbers {
  const bin = Math.min(9, Math.max(0, Math.floor(score / 10)));
  const bins = Object.fromEntries(Array.from({ length: 10 }, (_, place) => [`bin${place}`, place === bin ? sign : 0]));
  return { n: sign, sum: sign * score, squares: sign * score ** 2, failed: failed ? sign : 0, ...bins };
}

function shareSums(possible: number, kept: number, sign: number): Numbers {
  const share = kept / possible;
  return { n: sign, possible: sign * possible, kept: sign * kept, shares: sign * share, squares: sign * share ** 2 };
}
