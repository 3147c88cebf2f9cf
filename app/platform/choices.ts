import type { Theme } from "#app/platform/session/me.ts";

/** What a browser remembers for whoever is not signed in on it. Nothing secret. */
export type Choices = { readonly language: string | null; readonly theme: Theme | null };

const YEAR_SECONDS = 31_536_000;

/** The choices in a Cookie header; anything unknown counts as none. */
export function choicesIn(header: string | null): Choices {
  const pairs = new Map((header ?? "").split(";").map((pair) => splitOnce(pair.trim())));
  const theme = pairs.get("theme");
  return { language: pairs.get("language") ?? null, theme: theme === "light" || theme === "dark" ? theme : null };
}

/** Value of Set-Cookie that remembers one choice, or forgets it when it is null. The value must be a plain word. */
export function rememberChoice(name: keyof Choices, value: string | null): string {
  const life = value === null ? 0 : YEAR_SECONDS;
  return `${name}=${value ?? ""}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}`;
}

function splitOnce(pair: string): [string, string] {
  const at = pair.indexOf("=");
  return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
}
