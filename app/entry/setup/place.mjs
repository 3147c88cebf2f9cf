import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, whatever folder the command was called from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** @param {string[]} parts */
export function inProject(...parts) {
  return path.join(root, ...parts);
}
