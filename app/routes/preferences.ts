import { redirect } from "@remix-run/node";
import { z } from "zod";
import { LANGUAGES } from "#app/core/text/text.ts";
import { paths } from "#app/paths.ts";
import { changePreferences } from "#app/people/preferences.server.ts";
import { rememberChoice } from "#app/platform/choices.ts";
import { open, refusal } from "#app/platform/guard.server.ts";
import { redirectWithin } from "#app/platform/redirect.ts";
import { formOf } from "#app/routes/form.ts";

const form = z.object({
  language: z.enum(LANGUAGES).optional(),
  theme: z.enum(["system", "light", "dark"]).optional(),
  back: z.string().optional(),
});

/** Language and theme: kept with the person, and on this browser for whoever is not signed in. */
export const action = open(async ({ me, services, request }) => {
  const wish = await formOf(request, form);
  if (!wish) throw refusal(400, "Bad Request");
  const { language, theme, back } = wish;
  const chosenTheme = theme === "system" ? null : theme;
  if (me) {
    const changed = await changePreferences(services, me, { language, theme: chosenTheme });
    if (!changed.ok) throw refusal(400, "Bad Request");
  }
  const headers = new Headers();
  if (language) headers.append("Set-Cookie", rememberChoice("language", language));
  if (chosenTheme !== undefined) headers.append("Set-Cookie", rememberChoice("theme", chosenTheme));
  return redirect(redirectWithin(back), { headers });
});

export const loader = open(() => redirect(paths.home()));
