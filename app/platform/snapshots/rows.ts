import type { FrozenRow } from "#app/core/standings/period/frozen.ts";

/** A row as the database has it. */
export type StoredRow = {
  readonly subject: string;
  readonly board: string;
  readonly measure: string;
  readonly branchId: string | null;
  readonly regionId: string | null;
  readonly post: string | null;
  readonly n: number;
  readonly evaluators: number;
  readonly failures: number;
  readonly value: number | null;
  readonly sd: number | null;
  readonly weight: number | null;
  readonly place: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  readonly chance10: number;
  readonly chance25: number;
  readonly chance50: number;
  readonly band: number | null;
};

export function toStored(snapshotId: string, { branch, region, chances, ...row }: FrozenRow): StoredRow & { readonly snapshotId: string } {
  return { snapshotId, ...row, branchId: branch, regionId: region, chance10: chances[10], chance25: chances[25], chance50: chances[50] };
}

export function fromStored(row: StoredRow): FrozenRow {
  const { subject, branchId: branch, regionId: region, post, n, evaluators, failures, value, sd, weight, place, best, worst, chance10, chance25, chance50 } = row;
  // As `toStored` wrote them.
  const { board, measure, band } = row as StoredRow & Pick<FrozenRow, "board" | "measure" | "band">;
  return { board, measure, subject, branch, region, post, n, evaluators, failures, value, sd, weight, place, best, worst, chances: { 10: chance10, 25: chance25, 50: chance50 }, band };
}
