import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { root } from "./place.mjs";

/**
 * Every file under the given files and folders, as paths relative to the project, sorted. What does not exist is left out.
 * @param {string[]} places relative to the project
 * @param {(file: string) => boolean} wanted
 * @returns {Promise<string[]>}
 */
async function filesIn(places, wanted) {
  /** @type {string[]} */
  const files = [];
  const visit = async (/** @type {string} */ place) => {
    const info = await stat(path.join(root, place)).catch(() => null);
    if (info?.isDirectory()) {
      for (const name of await readdir(path.join(root, place))) await visit(`${place}/${name}`);
    } else if (info?.isFile() && wanted(place)) {
      files.push(place);
    }
  };
  for (const place of places) await visit(place);
  return files.sort();
}

/**
 * One hash over names and contents (not times: a fresh checkout of the same files is the same).
 * @param {string[]} places
 * @param {{ wanted?: (file: string) => boolean, salt?: string }} [options]
 * @returns {Promise<string>} sha-256 in hex
 */
export async function digestOf(places, { wanted = () => true, salt = "" } = {}) {
  const hash = createHash("sha256").update(salt);
  for (const file of await filesIn(places, wanted)) {
    hash.update(`\0${file}\0`).update(await readFile(path.join(root, file)));
  }
  return hash.digest("hex");
}
