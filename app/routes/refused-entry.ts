import type { Problem } from "#app/core/result.ts";

/** How a sign-in that was not let in is answered over HTTP; the sentence is in the page. */
export function refusedEntry({ code, params }: Problem): ResponseInit {
  if (code === "overloaded") return { status: 503, headers: { "Retry-After": "5" } };
  if (code === "throttled") return { status: 429, headers: { "Retry-After": String(params?.seconds ?? 60) } };
  return { status: 400 };
}
