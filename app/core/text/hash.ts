import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The same text whatever editor saved it: no byte order mark, every line end a single LF. */
export function normaliseSource(source: string): string {
  return source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** sha-256 of a text's UTF-8 bytes, lower-case hex. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Identity of a source file: sha-256 of its normalised text, lower-case hex. */
export function hashSource(source: string): string {
  return sha256Hex(normaliseSource(source));
}
