import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sendTable } from "#app/platform/table/send.server.ts";
import type { Reader } from "#app/standings/reading/reader.ts";
import { boardTable } from "#app/standings/table.server.ts";
import { readFilters } from "#app/standings/view/filters.ts";
import { createFormats } from "#app/words/formats.ts";
import { createWords } from "#app/words/words.ts";
import { crew, officer, openLargeBoards } from "#tests/support/standings.ts";
import { csvIn } from "#tests/support/table.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openLargeBoards();
});
afterEach(() => services.close());

const words = { t: createWords("en").t, formats: createFormats("en", "Asia/Shanghai"), language: "en", read: (text: { en: string }) => text.en } as const;
const table = (me: Reader, address = "") => boardTable(services, me, "people", readFilters("people", new URLSearchParams(address)), words);
const hr = officer("hr", "bank");

async function linesOf(me: Reader, address = ""): Promise<string[]> {
  const found = await table(me, address);
  if (!found.ok) throw new Error(found.problem.code);
  return (await csvIn(found.value)).slice(1).trimEnd().split("\r\n");
}

test("a board is taken along whole, by place, with what the page tells of it", async () => {
  await services.db.person.update({ where: { id: "q19" }, data: { nameEn: '=HYPERLINK("x")' } });
  const [heads, ...lines] = await linesOf(hr);
  expect(heads).toBe("Band,Place,Best likely place,Worst likely place,Name,Branch,Post,Estimate,Results,Change,Still needed");
  expect(lines).toHaveLength(60);
  expect(lines[0]).toMatch(/^Probably top (10|25)%,1,1,\d+,/);
  expect(lines.some((line) => line.includes(`"'=HYPERLINK(""x"")"`))).toBe(true);
  expect(lines.map((line) => Number(line.split(",")[1]))).toEqual(lines.map((line) => Number(line.split(",")[1])).toSorted((a, b) => a - b));
});

test("it holds what the reader sees and no more, narrowed as the page is; staff have none to hand on", async () => {
  expect(await linesOf(officer("hr", "region", "south"))).toHaveLength(21);
  expect(await linesOf(officer("manager", "branch", "n1", "n1"))).toHaveLength(21);
  expect(await linesOf(hr, "region=north&post=hotline")).toHaveLength(21);
  expect(await table(officer("hr", "region", "south"), "region=north")).toMatchObject({ ok: false, problem: { code: "not-found" } });
  expect(await table(crew("p01"))).toMatchObject({ ok: false, problem: { code: "not-found" } });
});

test("who took it is put on record with the hash of the very bytes, in either format", async () => {
  for (const format of ["csv", "xlsx"] as const) {
    const found = await table(hr);
    if (!found.ok) throw new Error(found.problem.code);
    const request = new Request(`http://127.0.0.1/boards/people/file?format=${format}`);
    const sent = await sendTable(services, hr, request, found.value, { deed: "board-taken", subject: "people", detail: { asked: "" } });
    const bytes = Buffer.from(await sent.arrayBuffer());
    expect(sent.headers.get("Content-Disposition")).toContain(`filename*=UTF-8''Standings%20of%20people%20Q4%202026%20Total.${format}`);
    const last = await services.db.auditEntry.findFirstOrThrow({ where: { deed: "board-taken" }, orderBy: { seq: "desc" } });
    expect(JSON.parse(last.detail)).toEqual({ asked: "", format, rows: 60, sha256: createHash("sha256").update(bytes).digest("hex"), whole: true });
  }
});
