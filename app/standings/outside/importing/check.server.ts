import type { Bearer } from "#app/core/access/can.ts";
import { checkOutside, type Checked } from "#app/core/outside/check.ts";
import { figureKey } from "#app/core/outside/figure.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { readTable } from "#app/platform/table/read/read.ts";
import { outsideFigures } from "#app/standings/outside/figures.server.ts";
import { importableBranches, knownTo, type KnownBranch } from "#app/standings/outside/importing/known.server.ts";
import { MOST_BYTES, MOST_ROWS, type CheckView, type SentRows } from "#app/standings/outside/view.ts";

/** So many of each list are shown; the rest are counted. */
const SHOWN = 100;

/**
 * A dry run: what the file holds, what is wrong with it, and what it would replace. Nothing is saved. Refuses `table-large`
 * and whatever `readTable` refuses.
 */
export async function checkFile(services: Services, me: Bearer, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<CheckView>> {
  if (file.bytes.length > MOST_BYTES) return refuse("table-large", { most: MOST_BYTES / 1024 / 1024 });
  const table = await readTable(file.bytes, MOST_ROWS);
  if (!table.ok) return table;
  const { rows, shift, coding } = table.value;
  return ok(await checkRows(services, me, { fileName: file.name.slice(0, 200), shift, rows }, coding === "gbk"));
}

/** The same of rows read before. */
export async function checkRows(services: Services, me: Bearer, sent: SentRows, guessed = false): Promise<CheckView> {
  const branches = await importableBranches(services, me);
  const checked = checkOutside(sent.rows, await knownTo(services, branches, sent.shift));
  const sound = checked.head.length === 0 && checked.faults.length === 0 && checked.rows.length > 0;
  return {
    fileName: sent.fileName,
    guessed,
    head: checked.head,
    faults: checked.faults.slice(0, SHOWN),
    faultCount: checked.faults.length,
    faultRows: new Set(checked.faults.map(({ line }) => line)).size,
    rows: checked.rows.length,
    empty: checked.empty,
    ...(await compared(services, checked, branches)),
    sent: sound ? JSON.stringify(sent) : null,
    key: services.ids.next(),
  };
}

/** What of it is new, what is on record already, and what would be replaced. */
async function compared(services: Services, { rows }: Checked, branches: readonly KnownBranch[]): Promise<Pick<CheckView, "same" | "replaced" | "replacedCount">> {
  const places = { branchIds: [...new Set(rows.map(({ branchId }) => branchId))] };
  const months = [...new Set(rows.map(({ month }) => month))];
  const standing = new Map((await outsideFigures(services, { ...places, months, kind: null })).map((figure) => [figureKey(figure), figure]));
  const names = new Map(branches.map(({ id, name }) => [id, name]));
  let same = 0;
  const replaced = rows.flatMap(({ line: _line, ...row }) => {
    const was = standing.get(figureKey(row));
    if (was === undefined) return [];
    if (was.value === row.value && was.n === row.n) {
      same += 1;
      return [];
    }
    return [{ ...row, branch: names.get(row.branchId) ?? { zh: row.branchId, en: row.branchId }, was: { value: was.value, n: was.n } }];
  });
  return { same, replaced: replaced.slice(0, SHOWN), replacedCount: replaced.length };
}
