import { redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { signOut } from "#app/people/sign-out.server.ts";
import { open } from "#app/platform/guard.server.ts";

export const action = open(async ({ me, services }) => {
  const { cookie } = await signOut(services, me);
  const headers = new Headers({ "Set-Cookie": cookie });
  // Whatever this browser kept of the former person goes too, the pages of the back button included.
  headers.append("Clear-Site-Data", '"cache"');
  return redirect(paths.signIn(), { headers });
});

export const loader = open(() => redirect(paths.home()));
