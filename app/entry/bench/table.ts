import type { Figures, Measurement } from "#app/entry/bench/measure.ts";
import { csvOf } from "#app/platform/table/csv.ts";
import type { Format, Table } from "#app/platform/table/table.ts";
import { xlsxOf } from "#app/platform/table/xlsx/write.ts";

const ROWS = 500_000;
const FORMATS: readonly Format[] = ["csv", "xlsx"];
const MB = 1024 * 1024;

type Row = { readonly place: number; readonly name: string; readonly branch: string; readonly score: number; readonly day: string };

export const table: Measurement = {
  name: "table",
  summary: `${ROWS} rows written as CSV and as a workbook: time, bytes, and the memory in use while they go out`,
  async run(say) {
    const figures: Figures[] = [];
    for (const format of FORMATS) {
      // A short one first, so that neither pays for what the other has loaded.
      await written(format, 10_000);
      figures.push({ format, ...(await written(format, ROWS)) });
      say(`${format} written`);
    }
    return figures;
  },
};

async function written(format: Format, count: number): Promise<Figures> {
  const before = process.memoryUsage();
  const began = performance.now();
  const cpu = process.cpuUsage();
  let [bytes, rss, heap, pieces] = [0, before.rss, 0, 0];
  const out = tableOf(count);
  for await (const piece of format === "csv" ? csvOf(out) : xlsxOf(out, 0)) {
    bytes += piece.length;
    pieces += 1;
    if (pieces % 20 > 0) continue;
    const now = process.memoryUsage();
    [rss, heap] = [Math.max(rss, now.rss), Math.max(heap, now.heapUsed)];
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    rows: count,
    s: (performance.now() - began) / 1000,
    "CPU s": (user + system) / 1e6,
    "MB written": bytes / MB,
    "MB heap at most": heap / MB,
    "MB resident at most": rss / MB,
    "MB resident before": before.rss / MB,
  };
}

function tableOf(count: number): Table<Row> {
  return {
    name: "人员排名",
    plain: "people",
    columns: [
      { head: "名次", kind: "integer", read: ({ place }) => place },
      { head: "姓名", kind: "text", read: ({ name }) => name },
      { head: "网点", kind: "text", read: ({ branch }) => branch },
      { head: "估计分", kind: "decimal", places: 2, read: ({ score }) => score },
      { head: "最低", kind: "integer", read: ({ place }) => place + 40 },
      { head: "最高", kind: "integer", read: ({ place }) => Math.max(1, place - 40) },
      { head: "次数", kind: "integer", read: ({ place }) => (place % 12) + 1 },
      { head: "最近一次", kind: "day", read: ({ day }) => day },
    ],
    rows: rowsOf(count),
  };
}

/** In pages of a thousand, as a database would give them. */
async function* rowsOf(count: number): AsyncGenerator<Row> {
  for (let page = 0; page < count; page += 1000) {
    await new Promise((resolve) => setImmediate(resolve));
    for (let i = page; i < Math.min(count, page + 1000); i += 1) {
      yield { place: i + 1, name: `员工 ${(i * 7919) % count}`, branch: `第${(i * 31) % 2000}号网点`, score: 100 - (i / count) * 60, day: `2026-${String((i % 12) + 1).padStart(2, "0")}-${String((i % 28) + 1).padStart(2, "0")}` };
    }
  }
}
