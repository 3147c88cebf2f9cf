import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";

export type Weight = "regular" | "bold";

/** Noto Sans SC (SIL Open Font License 1.1): Chinese and Latin in one file for each weight. */
const FILES: Record<Weight, string> = {
  regular: "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff",
  bold: "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff",
};

const known = new Map<Weight, Buffer>();

/** A font as a program that makes files wants it, read once in the life of the process. */
export function fontOf(weight: Weight): Buffer {
  const held = known.get(weight);
  if (held) return held;
  const path = createRequire(import.meta.url).resolve(FILES[weight]);
  const font = sfntOf(readFileSync(path));
  known.set(weight, font);
  return font;
}

const HEADER = 12;
const ENTRY = 16;

/**
 * The font in a WOFF file with its tables unpacked once and for all; a reader of the packed file would unpack all
 * glyphs again for every single one. Source: WOFF File Format 1.0 (W3C 2012), sections 3 to 5.
 */
function sfntOf(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is no WOFF file");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, place) => tableAt(woff, 44 + place * 20));
  const head = headOf(woff, count);
  const parts: Buffer[] = [head];
  let offset = head.length;
  tables.forEach(({ tag, checksum, body }, place) => {
    const at = HEADER + place * ENTRY;
    tag.copy(head, at);
    [checksum, offset, body.length].forEach((value, field) => head.writeUInt32BE(value, at + 4 + field * 4));
    // Every table begins at a multiple of four.
    const padded = Math.ceil(body.length / 4) * 4;
    parts.push(body, Buffer.alloc(padded - body.length));
    offset += padded;
  });
  return Buffer.concat(parts);
}

function tableAt(woff: Buffer, at: number) {
  const [offset, packed, size] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
  const stored = woff.subarray(offset, offset + packed);
  return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), body: packed < size ? inflateSync(stored) : stored };
}

/** The head of the unpacked file: its kind, and by how many steps a table is found among the others. */
function headOf(woff: Buffer, count: number): Buffer {
  const head = Buffer.alloc(HEADER + count * ENTRY);
  woff.copy(head, 0, 4, 8);
  const steps = Math.floor(Math.log2(count));
  const range = 2 ** steps * ENTRY;
  [count, range, steps, count * ENTRY - range].forEach((value, place) => head.writeUInt16BE(value, 4 + place * 2));
  return head;
}
