import { ESLint } from "eslint";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "#app/entry/setup/place.mjs";

// Each rule is fed what it must refuse, so that no rule can silently stop working. The snippets stand in for the
// text of files that exist, because rules on types and imports look at the whole project.

const eslint = new ESLint({ cwd: root });
// The first look loads the whole project's types.
beforeAll(() => rulesBroken(core, ""), 300_000);

const core = "app/core/result.ts";
const room = "app/people/account.ts";
const roomServer = "app/people/sign-in.server.ts";
const platform = "app/platform/redirect.ts";
const ui = "app/ui/button.tsx";
const route = "app/routes.ts";

async function rulesBroken(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: `${root}/${file}` });
  return results.flatMap(({ messages }) => messages.map((message) => message.ruleId ?? `broken: ${message.message}`));
}

const refused: readonly [what: string, file: string, code: string, rule: string][] = [
  ["core importing platform", core, `export { systemClock } from "#app/platform/clock.server.ts";`, "boundaries/dependencies"],
  ["core importing Node", core, `import { readFile } from "node:fs/promises"; export const read = readFile;`, "@typescript-eslint/no-restricted-imports"],
  ["core importing React", core, `export { useState } from "react";`, "@typescript-eslint/no-restricted-imports"],
  ["Date.now in core", core, "export const now = () => Date.now();", "no-restricted-syntax"],
  ["new Date() in core", core, "export const now = () => new Date();", "no-restricted-syntax"],
  ["Date() in core", core, "export const now = () => Date();", "no-restricted-syntax"],
  ["Date.now taken apart in core", core, "const { now } = Date; export const later = () => now();", "no-restricted-syntax"],
  ["Math.random in core", core, "export const roll = () => Math.random();", "no-restricted-syntax"],
  ["cards that look at the clock in core", core, `export { createEmptyCard } from "ts-fsrs";`, "@typescript-eslint/no-restricted-imports"],
  ["crypto in core", core, "export const id = () => crypto.randomUUID();", "no-restricted-globals"],
  ["ui importing words", ui, `export { LANGUAGE_COOKIE } from "#app/words/choose-language.ts";`, "boundaries/dependencies"],
  ["ui importing core", ui, `export { ok } from "#app/core/result.ts";`, "boundaries/dependencies"],
  ["platform importing a room", platform, `export { readNewPerson } from "#app/people/new-person.ts";`, "boundaries/dependencies"],
  ["platform importing words", platform, `export type { Language } from "#app/words/choose-language.ts";`, "boundaries/dependencies"],
  ["a room importing another room", room, `export type { PlayView } from "#app/drills/view/play.ts";`, "boundaries/dependencies"],
  ["a room loading another room later", room, `export const later = () => import("#app/drills/view/play.ts");`, "boundaries/dependencies"],
  ["a room importing the entry", room, `export { root } from "#app/entry/setup/place.mjs";`, "boundaries/dependencies"],
  ["a room importing the routes", room, `export { default as routes } from "#app/routes.ts";`, "boundaries/dependencies"],
  ["a cycle", core, `import { parseEnv } from "#app/platform/env.server.ts"; export const ok = parseEnv;`, "import-x/no-cycle"],
  ["process.env in a room", roomServer, "export const secret = process.env.SECRET;", "no-restricted-syntax"],
  ["env imported from node:process", roomServer, `import { env } from "node:process"; export const secret = env.SECRET;`, "no-restricted-syntax"],
  ["env taken from process", roomServer, "const { env } = process; export const secret = env.SECRET;", "no-restricted-syntax"],
  ["Prisma outside *.server.ts", room, `export { PrismaClient } from "#app/platform/db/generated/sqlite/client.ts";`, "@typescript-eslint/no-restricted-imports"],
  ["Prisma's types in a room's pure file", room, `export type { PrismaClient } from "#app/platform/db/generated/sqlite/client.ts";`, "@typescript-eslint/no-restricted-imports"],
  ["a database driver outside *.server.ts", platform, `import Database from "better-sqlite3"; export const open = () => new Database("x");`, "@typescript-eslint/no-restricted-imports"],
  ["a relative import", room, `export { ok } from "../core/result.ts";`, "@typescript-eslint/no-restricted-imports"],
  ["an import without its extension", room, `export { ok } from "#app/core/result";`, "@typescript-eslint/no-restricted-imports"],
  ["a default export", room, "export default function account() { return 1; }", "import-x/no-default-export"],
  ["console in a room", room, `export const shout = () => console.log("here");`, "no-console"],
  ["any", room, "export const anything: any = 1;", "@typescript-eslint/no-explicit-any"],
  ["an unexplained cast", room, "export const text = (value: unknown) => value as string;", "house/explained-cast"],
  ["a promise nobody waits for", roomServer, "export function go() { Promise.resolve(1); }", "@typescript-eslint/no-floating-promises"],
  ["a type imported as a value", room, `import { Result } from "#app/core/result.ts"; export type R = Result<string>;`, "@typescript-eslint/consistent-type-imports"],
  ["an unused variable", room, "const nobody = 1; export const somebody = 2;", "@typescript-eslint/no-unused-vars"],
  ["an image without words", ui, `export const Face = () => <img src="/face.png" />;`, "jsx-a11y/alt-text"],
  ["a hook under a condition", ui, `import { useState } from "react"; export function Odd({ on }: { on: boolean }) { if (on) useState(1); return null; }`, "react-hooks/rules-of-hooks"],
  ["a file of 301 lines", room, "// line\n".repeat(300) + "export const last = 1;\n// end", "max-lines"],
  ["a function of 61 lines", room, functionOf(61), "max-lines-per-function"],
  ["a core function of 41 lines", core, functionOf(41), "max-lines-per-function"],
];

const accepted: readonly [what: string, file: string, code: string][] = [
  ["core importing core", core, `export type { Text } from "#app/core/text/text.ts";\n`],
  ["new Date of a given instant in core", core, "export const day = (at: number) => new Date(at).toISOString();\n"],
  ["a room importing platform and core", roomServer, `export { ok } from "#app/core/result.ts";\nexport { systemClock } from "#app/platform/clock.server.ts";\n`],
  ["Prisma in a room's *.server.ts", roomServer, `export { PrismaClient } from "#app/platform/db/generated/sqlite/client.ts";\n`],
  ["a default export of the routes", route, "export default [];\n"],
  ["an explained cast", room, "// JSON of our own making.\nexport const text = (value: unknown) => value as string;\n"],
  ["a core function of 40 lines", core, functionOf(40)],
];

describe("lint refuses", () => {
  it.each(refused)("%s", async (_what, file, code, rule) => {
    expect(await rulesBroken(file, code)).toContain(rule);
  });

  it("a file over 150 lines among the routes", async () => {
    expect(await rulesUntyped("app/routes/home.tsx", "// line\n".repeat(150) + "export const last = 1;\n")).toContain("max-lines");
  });

  it.each(["app/people/utils.ts", "app/people/index.ts", "app/ui/helpers.tsx", "app/people/misc.server.ts", "app/drills/common.ts", "app/people/signIn.ts"])(
    "the file name %s",
    async (file) => {
      expect(await rulesUntyped(file, "export const one = 1;\n")).toContain("house/file-name");
    },
  );
});

describe("lint accepts", () => {
  it.each(accepted)("%s", async (_what, file, code) => {
    expect(await rulesBroken(file, code)).toEqual([]);
  });
});

/** For files that do not exist: without the rules that need the whole project's types. */
async function rulesUntyped(file: string, code: string): Promise<string[]> {
  const untyped = new ESLint({
    cwd: root,
    overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }, (await import("typescript-eslint")).configs.disableTypeChecked],
  });
  const results = await untyped.lintText(code, { filePath: `${root}/${file}` });
  return results.flatMap(({ messages }) => messages.map((message) => message.ruleId ?? `broken: ${message.message}`));
}

function functionOf(lines: number): string {
  return `export function long(start: number) {\n  let sum = start;\n${"  sum += 1;\n".repeat(lines - 4)}  return sum;\n}\n`;
}
