import { data, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { degreesText } from "#app/core/place/position.ts";
import { paths } from "#app/paths.ts";
import { branchPlace, placeBranch } from "#app/people/places.server.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const degrees = z.string().max(60).default("");
const form = z.object({ latitude: degrees, longitude: degrees });

export const meta = title((t) => t("system.places.title"));

export const loader = guarded("branches.place", async ({ services, params }) => {
  const branch = await branchPlace(services, params.id ?? "");
  if (!branch) throw refusal(404, "Not Found");
  return { branch };
});

export const action = guarded("branches.place", async ({ me, services, params, request }) => {
  const id = params.id ?? "";
  if (!(await branchPlace(services, id))) throw refusal(404, "Not Found");
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, typed: null }, { status: 400 });
  const placed = await placeBranch(services, me, { id, typed });
  return placed.ok ? redirect(paths.places(id)) : data({ problem: placed.problem, typed }, { status: 400 });
});

export default function Place() {
  const { t, read } = useReader();
  const { branch } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { position } = branch;
  const shown = refused?.typed ?? {
    latitude: position ? degreesText(position.latitude) : "",
    longitude: position ? degreesText(position.longitude) : "",
  };
  return (
    <Page title={read(branch.name)} lead={t("system.places.where")}>
      {refused && (
        <Notice tone="bad" alert className="mt-6">
          <p>{problemSentence(t, { code: refused.problem.code })}</p>
        </Notice>
      )}
      <Form method="post" className="mt-6 grid max-w-xl gap-4 md:grid-cols-2">
        <Field label={t("system.places.latitude")} hint={t("system.places.latitudeHint")} name="latitude" inputMode="decimal" autoComplete="off" defaultValue={shown.latitude} />
        <Field label={t("system.places.longitude")} hint={t("system.places.longitudeHint")} name="longitude" inputMode="decimal" autoComplete="off" defaultValue={shown.longitude} />
        <p className="measure text-note text-quiet md:col-span-2">{t("system.places.maps")}</p>
        <p className="flex flex-wrap items-center gap-x-6 gap-y-2 md:col-span-2">
          <Button weight="primary">{t("system.places.save")}</Button>
          <Link to={paths.places()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
            {t("system.places.back")}
          </Link>
        </p>
      </Form>
    </Page>
  );
}
