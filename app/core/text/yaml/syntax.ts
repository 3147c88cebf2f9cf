import type { Text } from "#app/core/text/text.ts";
import type { Fault } from "#app/core/text/yaml/inspect.ts";

/** Remedies for the faults of syntax that writers meet, by the code of the YAML reader. */
const REMEDIES: Readonly<Record<string, Text>> = {
  TAB_AS_INDENT: { zh: "缩进用了制表符：改用空格。", en: "A tab was used to indent: use spaces." },
  BAD_INDENT: { zh: "缩进对不上：与上一层的内容对齐。", en: "The indentation does not fit: align it with its neighbours." },
  MISSING_CHAR: {
    zh: "少了一个引号、括号、逗号或冒号：补上。",
    en: "A quote, bracket, comma or colon is missing: add it.",
  },
  MULTIPLE_DOCS: { zh: "一个文件只写一份内容：删去 --- 之后的部分。", en: "One file holds one document: remove what follows ---." },
  BAD_SCALAR_START: {
    zh: "文字不能以这个符号开头：给整句加引号。",
    en: "Text cannot begin with this sign: put the sentence in quotes.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: "一行里有两个冒号：给含冒号的文字加引号。",
    en: "There are two colons on one line: put the text that contains one in quotes.",
  },
  UNEXPECTED_TOKEN: {
    zh: "这里多出了内容：检查引号是否配对，文字里的引号是否写成了 \\\"。",
    en: "Something is left over here: check that quotes are paired, and write a quote inside text as \\\".",
  },
};

/** A fault found by the YAML reader, in a writer's words where we have them. */
export function syntaxFault(code: string, offset: number, message: string): Fault {
  const reason = message.split("\n")[0] ?? "";
  const remedy = REMEDIES[code] ?? {
    zh: `这里不合 YAML 的写法（${reason}）：检查缩进、引号和冒号。`,
    en: `This is not valid YAML (${reason}): check indentation, quotes and colons.`,
  };
  return { offset, code: "yaml-syntax", message: remedy };
}
