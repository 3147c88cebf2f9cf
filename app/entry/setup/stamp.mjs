import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * A stamp is a small file beside something made (packages, a build) that says what it was made from.
 * @param {string} file
 * @returns {Promise<string | null>}
 */
export async function readStamp(file) {
  return readFile(file, "utf8").catch(() => null);
}

/**
 * @param {string} file
 * @param {string} value
 */
export async function writeStamp(file, value) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, value);
}
