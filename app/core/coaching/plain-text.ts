import { ok, refuse, type Result } from "#app/core/result.ts";

/** Longest text a person may write to another, in code points, so that a Han character and a letter count alike. */
const TEXT_MOST = 2000;

/** Everything below a space but the line break, and what some databases refuse to keep. */
// eslint-disable-next-line no-control-regex -- taking them out is what it is for
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f\ufeff]/g;

/** What somebody typed as it is kept: line breaks as one sign, no control signs, nothing but text at either end. Refuses `text-missing` and `text-long`. */
export function plainText(typed: string): Result<string> {
  const text = typed.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replaceAll("\t", " ").replace(CONTROLS, "").trim();
  if (text === "") return refuse("text-missing");
  return Array.from(text).length > TEXT_MOST ? refuse("text-long", { most: TEXT_MOST }) : ok(text);
}
