import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parse } from "yaml";
import { contentFiles, KINDS, named, namingLine, schemaText } from "#app/entry/scenario/schemas.ts";
import { inProject } from "#app/entry/setup/place.mjs";

const read = (file: string) => readFileSync(inProject("scenarios", file), "utf8");
const files = contentFiles(inProject("scenarios"));

describe("the schemas for editors", () => {
  it.each(KINDS)("$name.json is what the checks know now", (kind) => {
    expect(read(`schema/${kind.name}.json`), "npm run schemas").toBe(schemaText(kind));
  });

  it("has none that nothing makes, and each is for a file of the library", () => {
    expect(readdirSync(inProject("scenarios", "schema")).sort()).toEqual(KINDS.map(({ name }) => `${name}.json`).sort());
    for (const kind of KINDS) expect(files.filter((file) => kind.files.test(file))).not.toEqual([]);
  });

  it.each(files)("%s names its own, and fits it", (file) => {
    expect(read(file).split("\n")[0], "npm run schemas").toBe(namingLine(file).trimEnd());
    const [, schema = ""] = namingLine(file).trimEnd().split("$schema=");
    const written = readFileSync(new URL(schema, `file://${inProject("scenarios", file)}`), "utf8");
    expect(z.fromJSONSchema(JSON.parse(written)).safeParse(parse(read(file))).error?.issues).toBeUndefined();
  });

  it("refuse what editors should mark: a key nobody knows, a level 4, a beat without replies", () => {
    const schema = z.fromJSONSchema(JSON.parse(read("schema/scenario.json")));
    const [scenario] = files.filter((file) => file.endsWith("/scenario.yaml"));
    const good = parse(read(scenario ?? ""));
    const bad = [{ ...good, extra: 1 }, { ...good, level: 4 }, { ...good, beats: { only: { phase: "act", says: {} } } }];
    expect([good, ...bad].map((value) => schema.safeParse(value).success)).toEqual([true, false, false, false]);
  });

  it("are named once, however often a file is named", () => {
    const source = "policy:\n  version: 1\n";
    const once = named("policy.yaml", source);
    expect(once).toBe(`# yaml-language-server: $schema=schema/policy.json\n${source}`);
    expect(named("policy.yaml", once.replace("policy.json", "old.json"))).toBe(once);
  });
});
