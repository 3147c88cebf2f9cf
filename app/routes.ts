import { index, route } from "@remix-run/route-config";
import type { RouteConfig } from "@remix-run/route-config";

export default [
  index("routes/home.tsx"),
  route("sign-in", "routes/sign-in.tsx"),
  route("sign-out", "routes/sign-out.ts"),
  route("welcome/:token", "routes/welcome.tsx"),
  route("preferences", "routes/preferences.ts"),
  route("seat", "routes/seat.ts"),
  route("drills", "routes/drills/choose.tsx"),
  route("drills/:slug", "routes/drills/brief.tsx"),
  route("sittings/:id", "routes/sittings/play.tsx"),
  route("sittings/:id/reply", "routes/sittings/reply.ts"),
  route("sittings/:id/pulse", "routes/sittings/pulse.ts"),
  route("sittings/:id/pause", "routes/sittings/pause.ts"),
  route("sittings/:id/leave", "routes/sittings/leave.ts"),
  route("sittings/:id/debrief", "routes/sittings/debrief.tsx"),
  route("records", "routes/records.tsx"),
  route("reviews", "routes/reviews/queue.tsx"),
  route("reviews/plan", "routes/reviews/plan.tsx"),
  route("reviews/:id", "routes/reviews/review.tsx"),
  route("results/:id", "routes/result.tsx"),
  route("branch", "routes/branch.tsx"),
  route("scenarios", "routes/scenarios/list.tsx"),
  route("scenarios/:slug", "routes/scenarios/script.tsx"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
