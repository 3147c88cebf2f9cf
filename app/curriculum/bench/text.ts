import { ok, refuse, type Result } from "#app/core/result.ts";

/** Bytes of UTF-8 a scenario's text may have; the checks say the same of files that come another way. */
export const MOST_BYTES = 256 * 1024;

/**
 * The text of an uploaded file, as it is: line ends and a byte order mark stay. Refuses `draft-empty`, `draft-large`,
 * `draft-not-utf8` and `draft-not-text` (a program, a picture, a document of an office).
 */
export function readUpload(bytes: Uint8Array): Result<string> {
  if (bytes.length === 0) return refuse("draft-empty");
  if (bytes.length > MOST_BYTES) return refuse("draft-large", { most: MOST_BYTES / 1024 });
  // Office documents and pictures have zeros early on; no text has one, and no database keeps one.
  if (bytes.includes(0)) return refuse("draft-not-text");
  try {
    return ok(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return refuse("draft-not-utf8");
  }
}

/** The text of an editor in a page. Browsers send every line end as CR LF, whatever it was; here it is a single LF. */
export function readTyped(typed: string): Result<string> {
  const text = typed.replace(/\r\n?/g, "\n");
  if (text.includes("\0")) return refuse("draft-not-text");
  const bytes = new TextEncoder().encode(text).length;
  return bytes > MOST_BYTES ? refuse("draft-large", { most: MOST_BYTES / 1024 }) : ok(text);
}
