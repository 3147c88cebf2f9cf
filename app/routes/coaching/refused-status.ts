import type { Problem } from "#app/core/result.ts";

/** What is to be mended on the form itself. */
const OF_THE_FORM = ["bad-form", "text-missing", "text-long"];

/** The status of a refusal that is said on the page: the form's own fault, or how things stand. */
export function refusedStatus({ code }: Problem): 400 | 409 {
  return OF_THE_FORM.includes(code) ? 400 : 409;
}
