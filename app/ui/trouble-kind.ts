import { isRouteErrorResponse } from "@remix-run/react";

export type TroubleKind = "missing" | "forbidden" | "refused" | "busy" | "offline" | "trouble";

/** What kind of page an error asks for: by its status, or as the browser's word that the network is gone. */
export function kindOfTrouble(error: unknown): TroubleKind {
  if (!isRouteErrorResponse(error)) return isNetworkError(error) ? "offline" : "trouble";
  if (error.status === 404) return "missing";
  if (error.status === 403) return "forbidden";
  if (error.status === 503) return "busy";
  return error.status < 500 ? "refused" : "trouble";
}

/** How fetch says that it never got an answer, in Chromium, Firefox and Safari. */
function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError && /failed to fetch|networkerror|load failed/i.test(error.message);
}
