import { data, redirect } from "@remix-run/node";
import { useActionData, useOutletContext, useParams } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import type { FillDesk } from "#app/visits/fill/fill-desk.ts";
import { withPosted } from "#app/visits/fill/posted.ts";
import { Section } from "#app/visits/fill/section.tsx";
import { saveSection } from "#app/visits/section.server.ts";

/** The form has a head of its own. */
export const handle = { bare: true };

export const meta = title((t) => t("visits.title"));

/** Refused for what somebody else did meanwhile, and not for what was typed. */
const OVERTAKEN = ["answer-conflict", "visit-moved-on"];

/** A whole section at once, from a page without scripts: on to where the button leads, or back with what was refused. */
export const action = guarded("visits.fill", async ({ me, services, params, request }) => {
  const [visitId, section] = [params.id ?? "", params.section ?? ""];
  const form = await request.formData().catch(() => null);
  if (!form) throw refusal(400, "Bad Request");
  const outcome = await saveSection(services, me, { visitId, section, form });
  if (!outcome.ok) throw refusal(404, "Not Found");
  const refused = outcome.value.flatMap(({ problem }) => (problem ? [problem.code] : []));
  if (refused.length > 0) return data(outcome.value, { status: refused.some((code) => OVERTAKEN.includes(code)) ? 409 : 400 });
  const to = form.get("to");
  return redirect(typeof to === "string" && to !== "" ? paths.visitSection(visitId, to) : paths.visit(visitId));
});

export default function SectionPage() {
  const answering = useOutletContext<FillDesk>();
  const posted = useActionData<typeof action>() ?? [];
  const { section: id } = useParams();
  const section = answering.view.sections.find((each) => each.id === id);
  if (!section) return null;
  return <Section {...answering} shown={withPosted(answering.shown, posted)} section={section} />;
}
