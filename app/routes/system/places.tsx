import { Link, useLoaderData } from "@remix-run/react";
import { degreesText } from "#app/core/place/position.ts";
import { paths } from "#app/paths.ts";
import { branchPlaces } from "#app/people/places.server.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("system.places.title"));

export const loader = guarded("branches.place", async ({ services, url }) => {
  const branches = await branchPlaces(services);
  const saved = url.searchParams.get("saved");
  return { branches, saved: branches.find(({ id }) => id === saved)?.name ?? null };
});

/** Where every branch is; those of which nobody knows it first. */
export default function Places() {
  const { t, read } = useReader();
  const { branches, saved } = useLoaderData<typeof loader>();
  return (
    <Page title={t("system.places.title")} lead={t("system.places.lead")}>
      {saved && (
        <Notice tone="good" alert className="mt-6">
          <p>{t("system.places.saved", { branch: read(saved) })}</p>
        </Notice>
      )}
      {branches.length === 0 && <p className="mt-8 text-body">{t("system.places.empty")}</p>}
      <ul className="mt-8 max-w-3xl border-t border-ink">
        {branches.map(({ id, name, region, position }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line text-ui">
            <span>
              <Link to={paths.place(id)} className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">
                {read(name)}
              </Link>
              <span className="ml-3 text-quiet">{read(region)}</span>
            </span>
            <span className="pb-2 text-quiet md:pb-0">
              {position ? `${degreesText(position.latitude)}, ${degreesText(position.longitude)}` : t("system.places.none")}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
