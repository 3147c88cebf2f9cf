import type { DrillMode } from "#app/core/drill/sitting.ts";

/** Which version, null for the last, and which kind of drill. */
export type Asked = { readonly version: number | null; readonly mode: DrillMode };

/** Reads an address. What does not exist counts as not said; assessments come first, since all did their best there. */
export function readAsked(address: URLSearchParams): Asked {
  const version = Number(address.get("version"));
  return {
    version: Number.isSafeInteger(version) && version > 0 ? version : null,
    mode: address.get("mode") === "practice" ? "practice" : "assessment",
  };
}
