import { exportNames } from "#app/core/scenario/export/machine.ts";
import type { Language } from "#app/core/text/text.ts";

/** What the files of a scenario are called when they are taken along. */
export function fileNames(slug: string, language: Language) {
  return { source: `${slug}.yaml`, svg: `${slug}.${language}.svg`, mermaid: `${slug}.${language}.mmd`, ...exportNames(slug) };
}
