import { createHash } from "node:crypto";
import { appendAudit, type AuditDraft } from "#app/platform/audit.server.ts";
import { refusal } from "#app/platform/guard.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Me } from "#app/platform/session/me.ts";
import { csvOf } from "#app/platform/table/csv.ts";
import { formatIn, type Format, type Table } from "#app/platform/table/table.ts";
import { xlsxOf } from "#app/platform/table/xlsx/write.ts";

const TYPES: Record<Format, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What is put on record besides rows, format, SHA-256 of the bytes and whether all of them went out: the deed and what was asked for. */
export type TableAudit = Required<Omit<AuditDraft, "actorId">>;

/**
 * The one way a table leaves the house: as CSV, or as a workbook where the address says `format=xlsx`; any other format
 * is thrown as 404. Rows are asked for only as fast as the reader takes them. The first of them is read before the answer
 * begins, so that what fails at once is a page; what fails later breaks the answer off. When the last piece is due, what
 * was handed out is put on record, and only then the file ends; one that breaks off is put on record as broken off.
 *
 * A route of a room:
 *
 *     export const loader = guarded("boards.read", async ({ me, services, request, url }) => {
 *       const table = await boardTable(services, me, readFilters("people", url.searchParams), createWords(language));
 *       if (!table.ok) throw refusal(404, "Not Found");
 *       return sendTable(services, me, request, table.value, { deed: "board-exported", subject: "people", detail: { by, span } });
 *     });
 *
 * with `boardTable` giving `{ name, plain, columns: [{ head: t("boards.place"), kind: "integer", read: (row) => row.place }, …], rows }`,
 * `rows` an async generator that reads a page of the database at a time, and on the page `<Downloads to={(format) => …} />`.
 */
export async function sendTable<Row>(services: Services, me: Pick<Me, "id">, request: Request, table: Table<Row>, audit: TableAudit): Promise<Response> {
  const format = formatIn(new URL(request.url));
  if (format === null) throw refusal(404, "Not Found");
  const headers = { "Content-Type": TYPES[format], "Content-Disposition": dispositionOf(table, format), "Cache-Control": "no-store" };
  // Who only asks what there is takes nothing along.
  if (request.method === "HEAD") return new Response(null, { headers });
  const begun = await beginning(table.rows);
  let rows = 0;
  const counted = { ...table, rows: counting(begun, () => (rows += 1)) };
  const pieces = format === "csv" ? csvOf(counted) : xlsxOf(counted, services.clock.now());
  const hash = createHash("sha256");
  const record = (whole: boolean) => {
    const detail = { ...audit.detail, format, rows, sha256: hash.copy().digest("hex"), whole };
    return services.db.$transaction((tx) => appendAudit(services, tx, { ...audit, actorId: me.id, detail }));
  };
  return new Response(streamOf(pieces, hash, record), { headers });
}

function streamOf(pieces: AsyncGenerator<Uint8Array>, hash: { update(piece: Uint8Array): unknown }, record: (whole: boolean) => Promise<void>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // What is thrown here errors the stream, and the connection breaks off with it.
        const next = await pieces.next().catch(async (error: unknown) => {
          await record(false);
          throw error;
        });
        if (next.done) {
          await record(true);
          return controller.close();
        }
        hash.update(next.value);
        controller.enqueue(next.value);
      },
      async cancel() {
        await pieces.return(undefined);
        await record(false);
      },
    },
    { highWaterMark: 0 },
  );
}

type Begun<Row> = { readonly first: IteratorResult<Row>; readonly rest: AsyncIterator<Row> | Iterator<Row> };

async function beginning<Row>(rows: Table<Row>["rows"]): Promise<Begun<Row>> {
  const rest = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  return { first: await rest.next(), rest };
}

async function* counting<Row>({ first, rest }: Begun<Row>, count: () => void): AsyncGenerator<Row> {
  try {
    for (let next = first; !next.done; next = await rest.next()) {
      count();
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}

/** RFC 6266: a plain name for old readers, and the true one. */
function dispositionOf({ name, plain }: Pick<Table<never>, "name" | "plain">, format: Format): string {
  const coded = encodeURIComponent(`${name}.${format}`).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}.${format}"; filename*=UTF-8''${coded}`;
}
