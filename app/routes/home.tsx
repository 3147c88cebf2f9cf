import { Link, useLoaderData } from "@remix-run/react";
import { ROLES } from "#app/core/access/grant.ts";
import type { Role } from "#app/core/access/grant.ts";
import { recordsView } from "#app/drills/records.server.ts";
import { shelfView } from "#app/drills/shelf.server.ts";
import { nextDrill } from "#app/drills/shelf/next-drill.ts";
import { NextUp } from "#app/drills/shelf/next-up.tsx";
import { RecordsTable } from "#app/drills/shelf/records-table.tsx";
import type { SittingRecord } from "#app/drills/view/records.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

const RECENT = 5;

export const meta = title((t) => t("home.title"));

export const loader = guarded("home.see", async ({ me, services }) => {
  const [{ scenarios }, { sittings }] = await Promise.all([shelfView(services, me), recordsView(services, me)]);
  return {
    name: { zh: me.nameZh, en: me.nameEn },
    roles: ROLES.filter((role) => me.grants.some((grant) => grant.role === role)),
    next: nextDrill(scenarios),
    recent: sittings.slice(0, RECENT),
  };
});

export default function Home() {
  const { t, read } = useReader();
  const { name, roles, next, recent } = useLoaderData<typeof loader>();
  return (
    <Page title={t("home.greeting", { name: read(name) })}>
      <OtherRoles roles={roles} />
      <section aria-labelledby="next" className="mt-8 border-t border-ink pt-5">
        <h2 id="next" className="text-note text-quiet">
          {t(next?.why === "open" ? "home.next.continue" : "home.next.title")}
        </h2>
        <div className="mt-2">{next ? <NextUp next={next} /> : <p className="text-body">{t("home.next.none")}</p>}</div>
      </section>
      <Recent sittings={recent} />
    </Page>
  );
}

/** What the other roles came for is said plainly where it is not there yet. */
function OtherRoles({ roles }: { roles: readonly Role[] }) {
  const { t } = useReader();
  const others = roles.filter((role) => role !== "staff");
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="roles" className="mt-8 border-t border-ink pt-5">
      <h2 id="roles" className="text-note text-quiet">
        {t("home.roles.title")}
      </h2>
      <ul className="measure mt-2 space-y-2 text-body">
        {others.map((role) => (
          <li key={role}>{t(`home.roles.${role}`)}</li>
        ))}
      </ul>
    </section>
  );
}

function Recent({ sittings }: { sittings: readonly SittingRecord[] }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="recent" className="mt-14">
      <h2 id="recent" className="font-serif text-lead font-semibold">
        {t("home.recent.title")}
      </h2>
      <div className="mt-3">
        {sittings.length === 0 ? <p className="text-ui text-quiet">{t("home.recent.none")}</p> : <RecordsTable sittings={sittings} />}
      </div>
      {sittings.length > 0 && (
        <Link to={paths.records()} className="mt-3 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
          {t("home.recent.all")}
        </Link>
      )}
    </section>
  );
}
