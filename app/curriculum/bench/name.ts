import { name } from "#app/core/text/yaml/shape.ts";

/** A slug stands in addresses and in the names of folders. */
export const MOST_SLUG = 60;
const MOST_NAME = 80;

/** A name of a file that can be shown and downloaded: no folders, no signs that are not seen or turn the text around. */
export function fileNameOf(said: string): string {
  const last = said.split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(/[\p{C}\p{Zl}\p{Zp}"]/gu, "").trim();
  // By signs, not by halves of them.
  const short = [...clean].slice(-MOST_NAME).join("");
  return /[^.\s]/u.test(short) ? short : "scenario.yaml";
}

/** What a text calls its scenario, as far as it can be read, also where the rest is broken. */
export function slugIn(source: string): string | null {
  const said = /^\uFEFF?scenario:[ \t]*(["']?)([a-z0-9-]+)\1[ \t]*(?:#.*)?\r?$/m.exec(source)?.[2] ?? "";
  return isSlug(said) ? said : null;
}

export function isSlug(said: string): boolean {
  return said.length <= MOST_SLUG && name.safeParse(said).success;
}
