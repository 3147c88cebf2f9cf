import { ok, type Result } from "#app/core/result.ts";

/** What is wrong with how a branch divides its amount. */
export type DivisionFault = { readonly code: "sum" | "below" | "above" | "unknown" | "amount"; readonly member: string | null; readonly by: number };

/** Bounds in per cent of the whole amount, as whole units: nobody gets less than the least or more than the most. */
export function boundsOf(whole: number, { least, most }: { readonly least: number; readonly most: number }): { readonly least: number; readonly most: number } {
  return { least: Math.ceil((whole * least) / 100), most: Math.floor((whole * most) / 100) };
}

/** Equal parts in whole units; what is left over goes one by one to the first members by id. Nobody: nothing. */
export function equalParts(whole: number, members: readonly string[]): ReadonlyMap<string, number> {
  const [each, left] = [Math.floor(whole / Math.max(1, members.length)), whole % Math.max(1, members.length)];
  return new Map([...members].sort().map((member, i) => [member, each + (i < left ? 1 : 0)]));
}

/**
 * Whether a division may stand: whole units, all of the amount and no more, everybody a member and within the bounds or
 * given nothing. `by`: how much the sum is off, or the bound that is not kept.
 */
export function checkDivision(whole: number, bounds: { readonly least: number; readonly most: number }, members: readonly string[], parts: ReadonlyMap<string, number>): Result<number, readonly DivisionFault[]> {
  const known = new Set(members);
  const { least, most } = boundsOf(whole, bounds);
  const faults: DivisionFault[] = [];
  for (const [member, part] of parts) {
    if (!known.has(member)) faults.push({ code: "unknown", member, by: part });
    else if (!Number.isSafeInteger(part) || part < 0) faults.push({ code: "amount", member, by: 0 });
    else if (part > 0 && part < least) faults.push({ code: "below", member, by: least });
    else if (part > most) faults.push({ code: "above", member, by: most });
  }
  const sum = [...parts.values()].reduce((all, part) => all + part, 0);
  // Where a part is no number, that alone is said: there is no sum.
  if (sum !== whole && !Number.isNaN(sum)) faults.push({ code: "sum", member: null, by: whole - sum });
  return faults.length === 0 ? ok(sum) : { ok: false, problem: faults };
}
