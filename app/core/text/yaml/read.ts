import { utf8ToBytes } from "@noble/hashes/utils.js";
import { Composer, Lexer, Parser, type CST, type Document } from "yaml";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { normaliseSource } from "#app/core/text/hash.ts";
import { inspect, type Fault } from "#app/core/text/yaml/inspect.ts";
import { linesOf } from "#app/core/text/yaml/lines.ts";
import { locate, type Located } from "#app/core/text/yaml/located.ts";
import { inspectSigns } from "#app/core/text/yaml/signs.ts";
import { syntaxFault } from "#app/core/text/yaml/syntax.ts";

const MAX_SOURCE_BYTES = 256 * 1024;
/** Deep nesting exhausts the stack of a recursive composer, so it is refused before one sees it. */
const MAX_DEPTH = 60;
/** A full file of prose has some 40,000; far more are punctuation, and slow to compose. */
const MAX_LEXEMES = 100_000;
/** After so many faults of syntax, more of them help nobody. */
const MAX_FAULTS = 50;

export type Reading = { readonly located: Located | null; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads one YAML 1.2 document of the core schema into plain data with places. Everything a data file does not need
 * is refused with a place: aliases, tags, directives, duplicate keys, several documents, keys of JavaScript's own.
 */
export function readYaml(source: string, file: string): Reading {
  const text = normaliseSource(source);
  const placeAt = linesOf(text);
  const refuse = (faults: readonly Fault[]): Reading => ({
    located: null,
    diagnostics: faults
      .slice(0, MAX_FAULTS)
      .map(({ offset, code, message }) => ({ code, severity: "error", file, ...placeAt(offset), message })),
  });
  if (utf8ToBytes(text).length > MAX_SOURCE_BYTES) return refuse([TOO_LARGE]);
  const signs = inspectSigns(text);
  if (signs.length > 0) return refuse(signs);

  const tokens = tokensOf(text);
  if (!Array.isArray(tokens)) return refuse([tokens]);
  const [document, second] = compose(tokens, text.length);
  if (!document) return refuse([TOO_DEEP]);
  const faults = document.errors.map(({ code, pos, message }) => syntaxFault(code, pos[0], message));
  if (second) faults.push(syntaxFault("MULTIPLE_DOCS", second.range?.[0] ?? 0, ""));
  if (faults.length === 0) faults.push(...inspect(document));
  if (faults.length > 0 || document.contents === null) return refuse(faults);
  return { located: locate(file, document.toJS(), document.contents, placeAt), diagnostics: [] };
}

function tokensOf(text: string): CST.Token[] | Fault {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH) return { ...TOO_DEEP, offset: parser.offset };
    lexemes += 1;
    if (lexemes > MAX_LEXEMES) return { ...TOO_MANY, offset: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Keys are compared in `inspect`, which takes time in proportion to their number; the composer compares each with each. */
function compose(tokens: readonly CST.Token[], length: number): Document[] {
  const composer = new Composer({ version: "1.2", schema: "core", merge: false, uniqueKeys: false, logLevel: "silent" });
  return [...composer.compose(tokens, true, length)];
}

const TOO_LARGE: Fault = {
  offset: 0,
  code: "file-too-large",
  message: {
    zh: "文件超过 256 KiB：把它拆成几个情景，或缩短文字。",
    en: "The file is larger than 256 KiB: split it into several scenarios or shorten its texts.",
  },
};

const TOO_DEEP: Fault = {
  offset: 0,
  code: "yaml-too-deep",
  message: {
    zh: "嵌套太深：检查是否有括号没有合上，或者缩进越来越深。",
    en: "The nesting is too deep: look for brackets that were not closed, or for indentation that keeps growing.",
  },
};

const TOO_MANY: Fault = {
  offset: 0,
  code: "file-too-large",
  message: {
    zh: "文件里的键和符号太多：从这里起拆成几个情景。",
    en: "There are too many keys and signs in this file: split it into several scenarios from here on.",
  },
};
