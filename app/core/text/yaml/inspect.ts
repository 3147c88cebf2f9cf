import { isAlias, isMap, isScalar, isSeq, type Document } from "yaml";
import type { Text } from "#app/core/text/text.ts";

/** What is wrong at an offset of the source. */
export type Fault = { readonly offset: number; readonly code: string; readonly message: Text };

const ALIAS: Text = {
  zh: "情景文件不用锚点和别名（& 与 *）：把内容完整写出来。",
  en: "Anchors and aliases (& and *) are not used here: write the content out in full.",
};
const TAG: Text = {
  zh: "情景文件不用类型标记（!）：删去它，需要时给文字加引号。",
  en: "Tags (!) are not used here: remove it, and put text in quotes where it needs them.",
};
const DIRECTIVE: Text = {
  zh: "文件开头不写 % 指令：删去这一行。",
  en: "Directives (lines that begin with %) are not used here: remove the line.",
};
const EMPTY: Text = { zh: "文件是空的：写入内容。", en: "The file is empty: write its content." };
const DUPLICATE_KEY: Text = {
  zh: "同一处写了两个相同的键：改名或合并。",
  en: "This key stands here twice: rename one or merge them.",
};

/** Keys that mean something to JavaScript objects. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** What a well-formed document must not contain, in the order of the file. */
export function inspect(document: Document): Fault[] {
  const faults: Fault[] = [];
  const directives = document.directives;
  if (directives?.yaml.explicit || Object.keys(directives?.tags ?? {}).length > 1) {
    faults.push({ offset: 0, code: "yaml-directive", message: DIRECTIVE });
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    faults.push({ offset: 0, code: "file-empty", message: EMPTY });
  } else inspectNode(document.contents, faults);
  return faults;
}

function inspectNode(node: unknown, faults: Fault[]): void {
  if (isAlias(node)) faults.push({ offset: node.range?.[0] ?? 0, code: "yaml-alias", message: ALIAS });
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return;
  const offset = node.range?.[0] ?? 0;
  if (node.anchor) faults.push({ offset, code: "yaml-alias", message: ALIAS });
  if (node.tag) faults.push({ offset, code: "yaml-tag", message: TAG });
  if (isSeq(node)) node.items.forEach((item) => inspectNode(item, faults));
  if (isMap(node)) {
    const names = new Set<unknown>();
    for (const { key, value } of node.items) {
      inspectKey(key, offset, names, faults);
      inspectNode(value, faults);
    }
  }
}

function inspectKey(key: unknown, ofMap: number, names: Set<unknown>, faults: Fault[]): void {
  inspectNode(key, faults);
  const name = isScalar(key) ? key.value : null;
  const offset = (isScalar(key) || isMap(key) || isSeq(key) ? key.range?.[0] : undefined) ?? ofMap;
  if (typeof name === "string" && names.has(name)) faults.push({ offset, code: "yaml-duplicate-key", message: DUPLICATE_KEY });
  names.add(name);
  if (typeof name === "string" && !FORBIDDEN_KEYS.has(name)) return;
  const written = isScalar(key) ? `“${String(key.source ?? key.value)}”` : "";
  faults.push({
    offset,
    code: "yaml-key",
    message: {
      zh: `这里不能用${written || "这样的内容"}作键：换一个普通的名字；如果是文字里的逗号或冒号造成的，给整句加引号。`,
      en: `${written || "This"} cannot be a key: use an ordinary name; if a comma or colon in a sentence caused it, put the sentence in quotes.`,
    },
  });
}
