import { z } from "zod";
import { ok, refuse } from "#app/core/result.ts";
import type { Result } from "#app/core/result.ts";
import { LANGUAGES } from "#app/core/text/text.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Me } from "#app/platform/session/me.ts";

/** An absent preference stays as it is; null follows the browser again. */
const preferences = z.object({
  language: z.enum(LANGUAGES).nullish(),
  theme: z.enum(["light", "dark"]).nullish(),
});

/** Remembers how the person wants to read. Refuses `bad-form` for anything but the known choices. */
export async function changePreferences(services: Services, me: Me, wish: unknown): Promise<Result<null>> {
  const parsed = preferences.safeParse(wish);
  if (!parsed.success) return refuse("bad-form");
  const { language, theme } = parsed.data;
  await services.db.person.update({ where: { id: me.id }, data: { language, theme }, select: { id: true } });
  return ok(null);
}
