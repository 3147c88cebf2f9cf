import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { BoardKind, Measure, Share } from "#app/core/standings/board.ts";
import type { FrozenRow } from "#app/core/standings/period/frozen.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { sha256Hex } from "#app/core/text/hash.ts";

/** A board within a snapshot: how many rows it has, and the hash of them. */
export type FrozenBoard = {
  readonly board: BoardKind;
  readonly measure: Measure;
  readonly rows: number;
  readonly distinguishable: boolean;
  readonly connected: boolean;
  readonly hash: string;
};

/** What a snapshot is of, and what it was made from. */
export type SnapshotHead = {
  readonly period: string;
  /** 1 for the first, each restatement one more. */
  readonly number: number;
  /** Hash of the snapshot it restates; null for the first. */
  readonly restates: string | null;
  /** The standings' policy it was made by, as canonical JSON. */
  readonly policy: string;
  /** Hash of the results behind it, by `Lines` over `resultLine`. */
  readonly results: string;
};

/** A hash over lines one after the other, however they come in batches: sha-256 of their UTF-8, each ended by a line feed. */
export class Lines {
  #hash = sha256.create();
  count = 0;

  add(line: string): void {
    this.#hash.update(utf8ToBytes(`${line}\n`));
    this.count += 1;
  }

  /** Lower-case hex; ends the lines. */
  digest(): string {
    return bytesToHex(this.#hash.digest());
  }
}

/** A row as it is hashed: a JSON array in this order, ids and whole numbers only. Boards hash their rows by subject. */
export function lineOf({ subject, branch, region, post, n, evaluators, failures, value, sd, weight, place, best, worst, chances, band }: Omit<FrozenRow, "board" | "measure">): string {
  return JSON.stringify([subject, branch, region, post, n, evaluators, failures, value, sd, weight, place, best, worst, chances[10], chances[25], chances[50], band]);
}

/** A result as it is hashed. Scores as the database keeps them: the same double has the same digits everywhere. */
export function resultLine(result: { readonly id: string; readonly subject: string; readonly source: string; readonly evaluator: string | null; readonly scores: Readonly<Record<string, number | null | undefined>>; readonly failed: boolean }): string {
  const { id, subject, source, evaluator, scores, failed } = result;
  return canonicalJson([id, subject, source, evaluator, scores, failed]);
}

/** The content hash of a snapshot: of its head and of its boards in canonical order. */
export function snapshotHash(head: SnapshotHead, boards: readonly FrozenBoard[]): string {
  const key = ({ board, measure }: FrozenBoard) => `${board} ${measure}`;
  return sha256Hex(canonicalJson({ head, boards: [...boards].sort((a, b) => (key(a) < key(b) ? -1 : 1)) }));
}

/** Numbers of a row as they are estimated. */
export type Estimated = {
  readonly value: number;
  readonly sd: number;
  readonly weight: number | null;
  readonly place: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  readonly chances: Readonly<Record<Share, number>> | null;
  readonly band: Share | null;
};

/** Rounded for good: thousandths of a point, ten-thousandths of a chance; nothing is a minus zero. */
export function roundedRow({ value, sd, weight, place, best, worst, chances, band }: Estimated): Pick<FrozenRow, "value" | "sd" | "weight" | "place" | "best" | "worst" | "chances" | "band"> {
  const parts = (share: Share) => whole(10_000 * (chances?.[share] ?? 0));
  return { value: whole(1000 * value), sd: whole(1000 * sd), weight: weight === null ? null : whole(10_000 * weight), place, best, worst, chances: { 10: parts(10), 25: parts(25), 50: parts(50) }, band };
}

function whole(value: number): number {
  return Math.round(value) + 0;
}
