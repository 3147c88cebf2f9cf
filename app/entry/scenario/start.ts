import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { name } from "#app/core/text/yaml/shape.ts";
import { inProject } from "#app/entry/setup/place.mjs";
import { named } from "#app/entry/scenario/schemas.ts";

/** A folder's name stands in addresses and file names. */
const MAX_LENGTH = 60;
/** Each file of the starter, and where it belongs in the folder of a scenario. */
const FILES = { "scenario.yaml": "scenario.yaml", "best.yaml": "golden/best.yaml" } as const;

/** A sentence that says why nothing was written, or the files that were, by their paths in `scenarios`. */
export type Started = { readonly refused: string } | { readonly written: readonly string[] };

/**
 * Writes a small scenario that passes the gate, with a golden sitting, for a writer to change piece by piece.
 * @param scenarios the content folder
 */
export function startScenario(scenarios: string, slug: string | undefined): Started {
  if (slug === undefined) return { refused: "Say what to call it: npm run scenario:new <slug>" };
  if (!name.safeParse(slug).success || slug.length > MAX_LENGTH) {
    return { refused: `"${slug}" cannot be a name: use lower-case letters, digits and single hyphens, beginning with a letter, ${MAX_LENGTH} at most (such as lost-passbook).` };
  }
  const folder = path.join(scenarios, "drills", slug);
  if (existsSync(folder)) return { refused: `There is a ${folder} already. Choose another name, or change that one.` };
  const written = Object.entries(FILES).map(([template, place]) => {
    const file = `drills/${slug}/${place}`;
    const source = readFileSync(inProject("scenarios/starter", template), "utf8").replaceAll("{{slug}}", slug);
    mkdirSync(path.dirname(path.join(scenarios, file)), { recursive: true });
    writeFileSync(path.join(scenarios, file), named(file, source));
    return file;
  });
  return { written };
}
