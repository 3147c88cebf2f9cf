import { redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { signOut } from "#app/people/sign-out.server.ts";
import { open } from "#app/platform/guard.server.ts";

export const action = open(async ({ me, services }) => {
  const { cookie } = await signOut(services, me);
  return redirect(paths.signIn(), { headers: { "Set-Cookie": cookie } });
});

export const loader = open(() => redirect(paths.home()));
