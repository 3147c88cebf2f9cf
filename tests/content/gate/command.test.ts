import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { inProject, root } from "#app/entry/setup/place.mjs";
import { drills } from "#tests/content/gate/library.ts";

const folder = mkdtempSync(path.join(tmpdir(), "counterpart-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runIn(colours: Readonly<Record<string, string>>, ...words: string[]) {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env;
  const program = ["--import", "tsx", inProject("app/entry/scenario/check.ts"), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { cwd: root, encoding: "utf8", env: { ...env, ...colours } });
  return { status, stdout, stderr };
}

const run = (...words: string[]) => runIn({}, ...words);

it("tells programs all about the library, and that it holds", { timeout: 240_000 }, () => {
  const { status, stdout } = run("--json");
  const { scenarios, diagnostics } = JSON.parse(stdout);
  expect(diagnostics).toEqual([]);
  expect(status).toBe(0);
  expect(scenarios.map(({ slug }: { slug: string }) => slug)).toEqual(drills.map(({ slug }) => slug));
  for (const scenario of scenarios) {
    expect(scenario).toMatchObject({
      family: expect.any(String),
      seat: expect.any(String),
      channel: expect.any(String),
      level: expect.any(Number),
      beats: expect.any(Number),
      configurations: expect.any(Number),
      endings: expect.any(Array),
      gold: { turns: expect.any(Number), total: expect.any(Number) },
      guessing: { random: expect.any(Number), first: expect.any(Number), longest: expect.any(Number), silent: expect.any(Number) },
      errors: 0,
      warnings: 0,
    });
  }
});

it("sums up in a table, in colour only where colour is wanted", { timeout: 240_000 }, () => {
  const [{ slug } = { slug: "" }] = drills;
  const plain = run(slug).stdout;
  expect(plain).not.toContain("\u001B");
  const lines = plain.trimEnd().split("\n").slice(-3);
  expect(lines.join("\n")).toMatch(/^[\x20-\x7e\n]+$/);
  const [headings = "", rule = "", row = ""] = lines;
  expect(headings.split(/ +/)).toEqual(
    ["slug", "family", "seat", "channel", "level", "beats", "configs", "gold", "random", "first", "longest", "silent", "errors", "warnings"],
  );
  expect(row.split(/ +/)).toHaveLength(14);
  // Figures end where their headings do.
  expect([headings.length, row.length]).toEqual([rule.length, rule.length]);
  expect(row).toMatch(new RegExp(`^${slug} .* 0 +\\d+$`));
  expect(runIn({ FORCE_COLOR: "1" }, slug).stdout).toContain("\u001B[1m");
  expect(runIn({ NO_COLOR: "1" }, slug).stdout).toBe(plain);
});

it("refuses a file from anywhere, with the place in it", () => {
  const source = drills[0]?.source ?? "";
  const broken = source.replace(/^start: .*$/m, "start: nowhere");
  const file = path.join(folder, "draft.yaml");
  writeFileSync(file, broken);
  const line = broken.slice(0, broken.indexOf("start: nowhere")).split("\n").length;
  const { status, stdout } = run("--file", file, "--json");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ scenarios: [], diagnostics: [{ code: "beat-unknown", severity: "error", file, line, column: 8 }] });
  const { stdout: chinese } = run("--file", file, "--json", "--language", "zh");
  expect(JSON.parse(chinese)).toMatchObject({ diagnostics: [{ code: "beat-unknown", message: expect.stringMatching(/\p{Script=Han}/u) }] });
  expect(run("--file", file).stdout).toContain(`${file}:${line}:8 error beat-unknown`);
});

it("says which name it does not know", () => {
  expect(run("no-such-talk", "--json")).toMatchObject({ status: 1, stderr: expect.stringContaining("no-such-talk") });
});
