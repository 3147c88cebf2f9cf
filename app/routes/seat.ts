import { redirect } from "@remix-run/node";
import { z } from "zod";
import { ROLES } from "#app/core/access/grant.ts";
import { paths } from "#app/paths.ts";
import { takeSeat } from "#app/people/seat.server.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";

const form = z.object({ role: z.enum(ROLES) });

/** Whose home is shown from now on: one of the roles that are held. */
export const action = guarded("settings.change", async ({ me, services, request }) => {
  const wish = await formOf(request, form);
  if (!wish) throw refusal(400, "Bad Request");
  const taken = await takeSeat(services, me, wish.role);
  if (!taken.ok) throw refusal(403, "Forbidden");
  return redirect(paths.home());
});

export const loader = guarded("settings.change", () => redirect(paths.home()));
