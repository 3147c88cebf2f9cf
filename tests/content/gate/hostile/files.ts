import { changed, fairSource } from "#tests/support/fair-scenario.ts";

/** A file nobody writes by accident, or one that everybody does; `code` is said at the line where `at` stands first. */
export type HostileFile = { readonly name: string; readonly source: string; readonly code: string; readonly at?: string };

const KIB = 1024;
const spoilt = (piece: string, instead: string) => changed(fairSource, [piece, instead]);

/** What a program reads that takes these bytes for UTF-8. */
const misread = (bytes: Buffer) => bytes.toString("utf8");

const reply = (id: string, to: string, more = "") => `{ id: ${id}, say: { zh: 一, en: One }, ${more}goto: ${to} }`;
const beat = (id: string, replies: string[]) =>
  `  ${id}: { phase: act, says: { calm: { zh: 一, en: One }, irritated: { zh: 一, en: One }, angry: { zh: 一, en: One } }, replies: [${replies.join(", ")}] }\n`;

/** A chain of beats at each of which a flag may be set or not: 2, 4, 8 … standings; the last beat looks at all of them. */
function doubling(flags: number): string {
  const names = Array.from({ length: flags }, (_, i) => `flag-${i}`);
  const step = (name: string, i: number) =>
    beat(`step-${i}`, [reply(`no-${i}`, `step-${i + 1}`, "points: { attitude: -20 }, because: [A07], "), reply(`yes-${i}`, `step-${i + 1}`, `points: { attitude: 20 }, because: [A07], set: [${name}], `)]);
  const guard = `{ any: [${names.map((name) => `{ flag: ${name} }`).join(", ")}] }`;
  return changed(
    fairSource,
    ["flags: [calmed]", `flags: [calmed, ${names.join(", ")}]`],
    ["endings:\n", `${names.map(step).join("")}${beat(`step-${flags}`, [reply("last", `[{ when: ${guard}, to: half }, { to: locked }]`)])}endings:\n`],
    ["goto: walks-out", "goto: step-0"],
  );
}

const laughs = `a: &a [ha, ha]\n${Array.from({ length: 30 }, (_, i) => `${String.fromCharCode(98 + (i % 20))}${i}: &x${i} [*a, *a, *a, *a]\n`).join("")}`;
const islands = Array.from({ length: 199 }, (_, i) => beat(`more-${i}`, [reply(`go-${i}`, "half")])).join("");

export const FILES: readonly HostileFile[] = [
  { name: "a megabyte of comment", source: `${fairSource}# ${"x".repeat(KIB * KIB)}`, code: "file-too-large", at: "scenario:" },
  { name: "a megabyte of keys", source: "a: 1\n".repeat(KIB * 200), code: "file-too-large", at: "a: 1" },
  { name: "a quarter of a megabyte of signs", source: `{${":,".repeat(100 * KIB)}}`, code: "file-too-large", at: "{" },
  { name: "brackets without end", source: `scenario: ${"[".repeat(200 * KIB)}`, code: "yaml-too-deep", at: "scenario" },
  { name: "mappings without end", source: `scenario: ${"{ a: ".repeat(40 * KIB)}`, code: "yaml-too-deep", at: "scenario" },
  { name: "conditions without end", source: spoilt("{ flag: calmed }", `${"{ not: ".repeat(500)}{ flag: calmed }${" }".repeat(500)}`), code: "yaml-too-deep", at: "{ not: { not" },
  { name: "aliases of aliases", source: laughs, code: "yaml-alias", at: "[ha, ha]" },
  { name: "a key of JavaScript's own", source: spoilt("  card-lost: { text", "  __proto__: { text"), code: "yaml-key", at: "__proto__" },
  { name: "a constructor", source: spoilt("  half: {", "  constructor: {"), code: "yaml-key", at: "constructor" },
  { name: "a tab that indents", source: spoilt("    phase: act\n", "\tphase: act\n"), code: "yaml-syntax", at: "\tphase: act" },
  { name: "a key twice", source: spoilt("level: 2\n", "level: 2\nlevel: 3\n"), code: "yaml-duplicate-key", at: "level: 3" },
  { name: "a tag that makes something else", source: spoilt("level: 2", "level: !!binary aGk="), code: "yaml-tag", at: "level:" },
  { name: "Latin letters of one byte", source: misread(Buffer.from(spoilt("en: The card is lost", "en: Le café"), "latin1")), code: "text-encoding", at: "\uFFFD" },
  { name: "letters of two bytes", source: misread(Buffer.from(`\uFEFF${fairSource}`, "utf16le")), code: "text-encoding", at: "\uFFFD" },
  { name: "text that runs backward", source: spoilt("en: Half done.", "en: \u202Eenod flaH."), code: "text-direction", at: "\u202E" },
  { name: "a mark nobody sees", source: spoilt("goto: walks-out", "goto: walks\u200F-out"), code: "text-direction", at: "\u200F" },
  { name: "no, where a name stands", source: spoilt("critical: asks-pin", "critical: no"), code: "critical-unknown", at: "critical: no" },
  { name: "on, where a number stands", source: spoilt("level: 2", "level: on"), code: "value-unknown", at: "level: on" },
  { name: "off, where a silence stands", source: spoilt("{ after: 20, mood: -30, goto: report }", "off"), code: "value-type", at: "silence: off" },
  { name: "yes, where patience moves", source: spoilt("mood: -20", "mood: yes"), code: "value-type", at: "mood: yes" },
  { name: "true, where a text stands", source: spoilt("en: Fair }", "en: true }"), code: "value-type", at: "en: true" },
  { name: "a number where a text stands", source: spoilt("zh: 办妥了。", "zh: 110"), code: "value-type", at: "zh: 110" },
  { name: "a text where a number stands", source: spoilt("patience: 70", 'patience: "70"'), code: "value-type", at: "patience:" },
  { name: "a number that is none", source: spoilt("points: { attitude: 2 }", "points: { attitude: .nan }"), code: "value-type", at: ".nan" },
  { name: "a number beyond all", source: spoilt("patience: 70", "patience: 1e400"), code: "value-type", at: "patience:" },
  { name: "a name without end", source: spoilt("goto: walks-out", `goto: ${"a".repeat(100 * KIB)}`), code: "place-unknown", at: "goto: aaaa" },
  { name: "201 beats", source: spoilt("endings:\n", `${islands}endings:\n`), code: "beat-limit", at: "more-198:" },
  { name: "two documents", source: `${fairSource}---\n${fairSource}`, code: "yaml-syntax", at: "---" },
  { name: "nothing", source: "\n\n", code: "file-empty" },
  { name: "more standings than can be proven", source: doubling(20), code: "too-many-configurations", at: "beats:" },
  // Within the limit, and as dear as can be: 131,075 of them, and sums of points from -302 to 300.
  { name: "nearly as many standings as can be proven", source: doubling(15), code: "gold-not-resolved", at: "step-15: {" },
];
