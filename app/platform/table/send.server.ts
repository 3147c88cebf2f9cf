import { createHash } from "node:crypto";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { csvPieces } from "#app/platform/table/csv.ts";
import type { Format, Table } from "#app/platform/table/table.ts";
import { xlsxPieces } from "#app/platform/table/xlsx.server.ts";

/** What is put on record of a table that is taken along. */
export type Taking = {
  readonly by: string;
  readonly deed: string;
  readonly subject: string;
  /** What was asked for, such as the filters. */
  readonly detail: Readonly<Record<string, string>>;
};

/** A file on its way, as a route answers with it. */
export type SentTable = { readonly body: ReadableStream<Uint8Array>; readonly headers: Readonly<Record<string, string>> };

const TYPES = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } as const;

/**
 * The one way a table leaves: CSV or XLSX, no faster than it is read, never whole in memory, safe from formulas. When its
 * last piece is due, who took what is put on record with the number of rows and the SHA-256 of the bytes, and only then the
 * file ends; one that breaks off is put on record as broken off. The caller has asked whether the reader may have it.
 *
 *     const { body, headers } = sendTable(services, table, readFormat(url.searchParams), { by: me.id, deed: "board-taken", … });
 *     return new Response(body, { headers });
 */
export function sendTable(services: Services, table: Table, format: Format, taking: Taking): SentTable {
  let rows = 0;
  const counted = { ...table, rows: counting(table.rows, () => (rows += 1)) };
  const pieces = format === "csv" ? csvPieces(counted) : xlsxPieces(counted);
  const hash = createHash("sha256");
  const record = (whole: boolean) => {
    const { by, deed, subject, detail } = taking;
    const all = { ...detail, format, rows, sha256: hash.copy().digest("hex"), whole };
    return services.db.$transaction((tx) => appendAudit(services, tx, { actorId: by, deed, subject, detail: all }));
  };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await pieces.next();
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
  });
  return { body, headers: headersOf(table.title, format) };
}

function headersOf(title: string, format: Format): Record<string, string> {
  const name = encodeURIComponent(`${title}.${format}`).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return {
    "Content-Type": TYPES[format],
    "Content-Disposition": `attachment; filename="table.${format}"; filename*=UTF-8''${name}`,
    "Cache-Control": "no-store",
  };
}

async function* counting<T>(rows: Iterable<T> | AsyncIterable<T>, count: () => void): AsyncGenerator<T, undefined> {
  for await (const row of rows) {
    count();
    yield row;
  }
}
