import { changesBetween, type FactChange } from "#app/core/facts/difference.ts";
import { renderFact } from "#app/core/facts/render.ts";
import { reopenFacts } from "#app/core/facts/store.ts";
import type { Text } from "#app/core/text/text.ts";
import type { ChangedFactView, ChangedPart, SheetChange, SheetVersion } from "#app/curriculum/facts/view.ts";
import type { Services } from "#app/platform/services.server.ts";

const COLUMNS = { version: true, publishedAt: true, person: { select: { nameZh: true, nameEn: true } } } as const;

type Row = { version: number; publishedAt: Date; person: { nameZh: string; nameEn: string } | null };

/** So many of the latest versions are told. */
const TOLD = 100;

/** Who made the sheet in force, and when; null before the first. */
export async function sheetChange({ db }: Services): Promise<SheetChange | null> {
  const row = await db.factSheet.findFirst({ orderBy: { version: "desc" }, select: COLUMNS });
  return row && changeOf(row);
}

/** Every version of the sheet with what it changed, the latest first. */
export async function sheetHistory({ db }: Services): Promise<SheetVersion[]> {
  const rows = await db.factSheet.findMany({ orderBy: { version: "desc" }, take: TOLD + 1, select: { ...COLUMNS, source: true } });
  const sheets = rows.map((row) => ({ ...changeOf(row), facts: reopenFacts(row.source) }));
  return sheets.slice(0, TOLD).map(({ facts, ...change }, i) => {
    const before = sheets[i + 1]?.facts;
    return { ...change, size: facts.size, changes: before ? changesBetween(before, facts).map(toldChange) : [] };
  });
}


function changeOf({ version, publishedAt, person }: Row): SheetChange {
  return { version, at: publishedAt.getTime(), by: person && { zh: person.nameZh, en: person.nameEn } };
}

function toldChange({ key, before, after }: FactChange): ChangedFactView {
  const name = (after ?? before)?.name ?? { zh: key, en: key };
  const parts: ChangedPart[] = [
    { part: "value", before: before && renderFact(before), after: after && renderFact(after) },
    { part: "until", before: before?.until ?? null, after: after?.until ?? null },
    { part: "owner", before: before?.owner ?? null, after: after?.owner ?? null },
    { part: "basis", before: before?.basis ?? null, after: after?.basis ?? null },
  ];
  return { key, name, parts: parts.filter(differs) };
}

function differs({ before, after }: ChangedPart): boolean {
  return said(before) !== said(after);
}

function said(part: Text | string | null): string {
  return part === null || typeof part === "string" ? (part ?? "") : `${part.zh}\n${part.en}`;
}
