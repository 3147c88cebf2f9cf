import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readTable } from "#app/platform/table/read/read.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import type { Table } from "#app/platform/table/table.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openTestServices();
});
afterEach(() => services.close());

const AUDIT = { deed: "x-exported", subject: "all", detail: { month: "2026-11" } };
const rows = async function* (count: number, failsAt = Number.POSITIVE_INFINITY) {
  for (let i = 0; i < count; i += 1) {
    await Promise.resolve();
    if (i === failsAt) throw new Error("gone");
    yield i;
  }
};
const tableOf = (of: Table<number>["rows"]): Table<number> => ({ name: "网点'(一)", plain: "places", columns: [{ head: "N", kind: "integer", read: (n) => n }], rows: of });
const ask = (address: string, of: Table<number>["rows"], method = "GET") => sendTable(services, { id: "hana" }, new Request(`http://bank.example${address}`, { method }), tableOf(of), AUDIT);
const recorded = async () => (await services.db.auditEntry.findMany({ where: { deed: "x-exported" }, orderBy: { seq: "asc" } })).map(({ actorId, subject, detail }) => ({ actorId, subject, ...(JSON.parse(detail) as object) }));

test.each([["csv", "text/csv; charset=utf-8"], ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]])("a table goes out as %s and is put on record with its hash", async (format, type) => {
  const answer = await ask(`/x?format=${format}`, rows(3));
  expect(answer.headers.get("Content-Type")).toBe(type);
  expect(answer.headers.get("Content-Disposition")).toBe(`attachment; filename="places.${format}"; filename*=UTF-8''%E7%BD%91%E7%82%B9%27%28%E4%B8%80%29.${format}`);
  expect(await recorded()).toEqual([]);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(await readTable(bytes, 10)).toMatchObject({ ok: true, value: { rows: [{ cells: ["N"] }, {}, {}, {}] } });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(await recorded()).toEqual([{ actorId: "hana", subject: "all", month: "2026-11", format, rows: 3, sha256, whole: true }]);
});

test("what fails at the first row is no file, and what fails later breaks it off", async () => {
  await expect(ask("/x", rows(3, 0))).rejects.toThrow("gone");
  expect(await recorded()).toEqual([]);
  for (const format of ["csv", "xlsx"]) {
    const answer = await ask(`/x?format=${format}`, rows(300, 200));
    await expect(answer.arrayBuffer()).rejects.toThrow("gone");
  }
  expect(await recorded()).toMatchObject([{ format: "csv", rows: 200, whole: false }, { format: "xlsx", rows: 200, whole: false }]);
});

test("a reader who leaves ends the reading of rows", async () => {
  let [asked, ended] = [0, false];
  const endless = async function* () {
    try {
      for (;;) yield await Promise.resolve((asked += 1));
    } finally {
      ended = true;
    }
  };
  for (const format of ["csv", "xlsx"]) {
    ended = false;
    const answer = await ask(`/x?format=${format}`, endless());
    const reader = answer.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(ended).toBe(true);
  }
  expect(asked).toBeGreaterThan(0);
  expect(await recorded()).toMatchObject([{ whole: false }, { whole: false }]);
});

test("an unknown format is nothing, and who only asks what there is takes nothing along", async () => {
  await expect(ask("/x?format=pdf", rows(1))).rejects.toMatchObject({ status: 404 });
  const head = await ask("/x", rows(1), "HEAD");
  expect([head.body, head.headers.get("Content-Type")]).toEqual([null, "text/csv; charset=utf-8"]);
  expect(await recorded()).toEqual([]);
});
