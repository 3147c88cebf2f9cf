import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { checkScenario } from "#app/core/scenario/check.ts";
import { FILES } from "#tests/content/gate/hostile/files.ts";
import { changed, fairSource } from "#tests/support/fair-scenario.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";

type Found = { readonly name: string; readonly found: readonly Diagnostic[] };

/** The last two explore as far as they may; each has a process of its own, the others share one. */
const PARTS = [[0, FILES.length - 2], [FILES.length - 2, FILES.length - 1], [FILES.length - 1, FILES.length]] as const;
const CHILD = fileURLToPath(new URL("child.ts", import.meta.url));

/** The process is stopped after ten seconds of its own time, and may not hold more than two gigabytes. */
async function checkedApart(from: number, to: number): Promise<Found[]> {
  const node = [process.execPath, "--max-old-space-size=2048", "--import", "tsx", CHILD, String(from), String(to)];
  const child = spawn("sh", ["-c", 'ulimit -t 10; exec "$@"', "sh", ...node], { stdio: ["ignore", "pipe", "inherit"] });
  const pieces: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = await new Promise((resolve) => child.on("close", (code, signal) => resolve(signal ?? code)));
  const lines = Buffer.concat(pieces).toString().trim().split("\n").filter(Boolean);
  const found = lines.map((line): Found => JSON.parse(line));
  if (ended !== 0) throw new Error(`stopped (${ended}) at: ${FILES[from + found.length]?.name}`);
  return found;
}

describe("hostile files", () => {
  const found = new Map<string, readonly Diagnostic[]>();

  beforeAll(async () => {
    for (const [from, to] of PARTS) for (const each of await checkedApart(from, to)) found.set(each.name, each.found);
  }, 180_000);

  it.each(FILES)("$name: $code", ({ name, source, code, at }) => {
    const errors = found.get(name) ?? [];
    const line = at === undefined ? 1 : source.slice(0, source.indexOf(at)).split("\n").length;
    expect(errors).toContainEqual(expect.objectContaining({ code, line }));
    expect(errors.length).toBeLessThanOrEqual(60);
    for (const { message } of errors) expect(message.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe("files that only look odd", () => {
  const check = (source: string) => checkScenario(source, "scenario.yaml", sampleHandbook, RULES);

  it("are read as they are with a byte order mark and the line ends of Windows", () => {
    const odd = check(`\uFEFF${fairSource.replaceAll("\n", "\r\n")}`);
    const even = check(fairSource);
    expect(odd.scenario?.hash).toBe(even.scenario?.hash);
    expect(odd.diagnostics).toEqual(even.diagnostics);
  });

  it("have the words no, on and y as words", () => {
    const { scenario } = check(changed(fairSource, ["en: Hurry up.", "en: no"], ["zh: 快点。", "zh: on 快"], ["en: Fair }", "en: y }"]));
    expect([scenario?.beats["report"]?.says.irritated, scenario?.endings["half"]?.title.en]).toEqual([{ zh: "on 快", en: "no" }, "y"]);
  });
});
