import type { Text } from "#app/core/text/text.ts";
import type { Fault } from "#app/core/text/yaml/inspect.ts";

/** What a decoder leaves of bytes that are not UTF-8. */
const LOST = /\uFFFD/gu;
/** Marks that turn the direction of writing: what is read on screen is then not what the file says. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

const ENCODING: Text = {
  zh: "这个文件不是 UTF-8 编码：用 UTF-8 重新保存，再看看这里的字对不对。",
  en: "The file is not encoded in UTF-8: save it as UTF-8, then look whether the signs here are right.",
};
const DIRECTION: Text = {
  zh: "这里有一个看不见的符号，会把文字的方向倒过来：删去它。",
  en: "There is an invisible mark here that turns the direction of the text: delete it.",
};

/** Signs that no data file needs, with their places. One lost sign stands for all: one remedy mends them. */
export function inspectSigns(text: string): Fault[] {
  return [...found(text, LOST, "text-encoding", ENCODING).slice(0, 1), ...found(text, TURNING, "text-direction", DIRECTION)];
}

function found(text: string, sign: RegExp, code: string, message: Text): Fault[] {
  return Array.from(text.matchAll(sign), ({ index }) => ({ offset: index, code, message }));
}
