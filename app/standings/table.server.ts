import type { BoardKind } from "#app/core/standings/board.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Table } from "#app/platform/table/table.ts";
import { columnsOf, type Head, type Values } from "#app/standings/columns.ts";
import { listingFor, makerFor } from "#app/standings/board.server.ts";
import { countedAs, subjectName } from "#app/standings/naming.ts";
import { measureName, postName, spanName } from "#app/words/names.ts";
import { holdsOffice, type Reader } from "#app/standings/reading/reader.ts";
import { offeredTo } from "#app/standings/reading/sites.server.ts";
import { presentQuarter } from "#app/standings/reading/spans.server.ts";
import { openBoard, type OpenBoard } from "#app/standings/store/open.server.ts";
import { everyRow, type BoardRow, type Listing } from "#app/standings/store/read.server.ts";
import type { Filters } from "#app/standings/view/filters.ts";
import { placedOf } from "#app/standings/view/make/board.ts";
import type { SubjectView } from "#app/standings/view/board.ts";
import type { useReader } from "#app/words/reader.tsx";

type Words = Pick<ReturnType<typeof useReader>, "t" | "formats" | "language" | "read">;

/**
 * A board as a table to take along: what the reader's list holds, all pages of it, the ranked first. For those who hold an
 * office; what staff see of a board is not theirs to hand on. Refuses `not-found` as the page does, `working` while the
 * board is being worked out.
 */
export async function boardTable(services: Services, me: Reader, kind: BoardKind, filters: Filters, words: Words): Promise<Result<Table<Values>>> {
  if (!holdsOffice(me) || (await offeredTo(services, me, kind, filters)) === null) return refuse("not-found");
  const span = filters.span ?? presentQuarter(services);
  const open = await openBoard(services, { kind, span, measure: filters.measure });
  if (open === null) return refuse("working");
  const { t } = words;
  const title = `${t(`boards.title.${kind}`)} ${spanName(words, span)} ${measureName(t, filters.measure)}`;
  return ok({ name: title, plain: `board-${kind}`, columns: columnsOf(headsOf(kind, filters, words)), rows: rowsOf(services, me, open, await listingFor(services, me, kind, filters), words) });
}

function headsOf(kind: BoardKind, filters: Filters, { t }: Words): Head[] {
  const counted = ({ people: "boards.column.assessments", branches: "boards.column.visits", regions: "boards.column.counted", posts: "boards.column.members" } as const)[countedAs({ kind, filters })];
  const where = kind === "people" ? [t("boards.column.branch"), t("boards.column.post")] : kind === "branches" ? [t("boards.column.region")] : [];
  const whole = (head: string): Head => [head, "integer"];
  const places = [t("boards.column.band"), whole(t("boards.column.place")), whole(t("boards.file.best")), whole(t("boards.file.worst"))];
  const figures: Head[] = [[t("boards.column.value"), "decimal"], whole(t(counted)), whole(t("boards.column.movement")), whole(t("boards.column.missing"))];
  return [...places, t(`boards.column.${kind}`), ...where, ...figures];
}

async function* rowsOf(services: Services, me: Reader, open: OpenBoard, listing: Listing, words: Words): AsyncGenerator<Values, undefined> {
  const { kind } = open.key;
  for await (const batch of everyRow(services, open, listing)) {
    const make = await makerFor(services, me, kind, batch);
    for (const row of batch) yield rowFrom(kind, row, make(placedOf(row)), words);
  }
}

/** In the order of the heads; figures that are not there are empty. */
function rowFrom(kind: BoardKind, row: BoardRow, subject: SubjectView, { t, read }: Words): Values {
  const { place, best, worst, band, depth, n, movement, missing } = row;
  const where = subject.branch === null ? "" : read(subject.branch);
  const beside = kind === "people" ? [where, subject.post === null ? "" : postName(t, subject.post)] : kind === "branches" ? [where] : [];
  const named = band === 10 || band === 25 || band === 50 ? t(`boards.band.share${band}`) : "";
  const name = subjectName({ t, read }, subject);
  if (place === null) return [t("boards.provisional.title"), null, null, null, name, ...beside, null, n, null, missing];
  return [named, place, best, worst, name, ...beside, -depth / 10, n, movement, null];
}
