import type { ActionTerms } from "#app/visits/action/terms.ts";

/** The terms of a plan as a form posts them; what is missing is empty. */
export function readTerms(body: FormData): ActionTerms {
  return { ownerId: textIn(body, "ownerId"), dueOn: textIn(body, "dueOn"), text: textIn(body, "text").replaceAll("\r\n", "\n") };
}

export function textIn(body: FormData, name: string): string {
  const said = body.get(name);
  return typeof said === "string" ? said : "";
}
