import { readFile } from "node:fs/promises";
import path from "node:path";
import { libraryOf } from "#app/library/library.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A small scenario that passes the gate, under that name, for a writer to change piece by piece; null where the content has none. */
export async function readStarter(services: Services, slug: string): Promise<string | null> {
  const file = path.join(libraryOf(services).folder, "starter", "scenario.yaml");
  const source = await readFile(file, "utf8").catch(() => null);
  return source && source.replaceAll("{{slug}}", slug);
}
