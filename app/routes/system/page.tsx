import { Link, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { Audit } from "#app/routes/system/audit.tsx";
import { Content } from "#app/routes/system/content.tsx";
import { Jobs } from "#app/routes/system/jobs.tsx";
import { Fact, Facts, Part, Sign } from "#app/routes/system/part.tsx";
import { systemView } from "#app/routes/system/view.server.ts";
import type { SystemView } from "#app/routes/system/view.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("system.title"));

export const loader = guarded("system.see", ({ services }) => systemView(services));

export default function System() {
  const { t, formats } = useReader();
  const system = useLoaderData<typeof loader>();
  const { database, jobs, audit, content, people, open, edition, troubles } = system;
  return (
    <Page title={t("system.title")} lead={<span suppressHydrationWarning>{t("system.lead", { at: formats.moment(system.at) })}</span>}>
      <p className="mb-8 mt-6 text-body">
        <Sign good={troubles === 0}>{troubles === 0 ? t("system.verdict.good") : t("system.verdict.fault", { count: troubles })}</Sign>
      </p>
      <Part id="database" title={t("system.database.title")}>
        <Database database={database} />
      </Part>
      <Part id="jobs" title={t("system.jobs.title")}>
        <Jobs jobs={jobs} />
      </Part>
      <Part id="audit" title={t("system.audit.title")}>
        <Audit audit={audit} />
      </Part>
      <Part id="published" title={t("system.content.title")}>
        <Content content={content} />
      </Part>
      <Part id="people" title={t("system.people.title")}>
        <People people={people} />
      </Part>
      <Part id="sittings" title={t("system.sittings.title")}>
        <p className="measure text-ui">
          {t("system.sittings.said", { assessment: formats.whole(open.assessment), practice: formats.whole(open.practice) })}
        </p>
      </Part>
      <Part id="edition" title={t("system.edition.title")}>
        <Edition edition={edition} />
      </Part>
    </Page>
  );
}

function Database({ database: { kind, ready, migrations } }: Pick<SystemView, "database">) {
  const { t } = useReader();
  return (
    <Facts>
      <Fact name={t(`system.database.kind.${kind}`)}>
        <Sign good={ready.ok}>{ready.ok ? t("system.database.ready") : <span lang="en">{ready.reason}</span>}</Sign>
      </Fact>
      <Fact name={t("system.database.migrations")}>{migrations.join(" · ")}</Fact>
    </Facts>
  );
}

function People({ people: { people, branches, unplaced, demonstration, left, roles } }: Pick<SystemView, "people">) {
  const { t, formats } = useReader();
  return (
    <>
      <Facts>
        <Fact name={t("system.people.here")}>
          {t("system.people.hereValue", { people: formats.whole(people), branches: formats.whole(branches) })}
        </Fact>
        {demonstration > 0 && <Fact name={t("system.people.demonstration")}>{t("system.people.count", { count: demonstration })}</Fact>}
        <Fact name={t("system.people.left")}>{t("system.people.count", { count: left })}</Fact>
      </Facts>
      <Link to={paths.places()} className="mt-2 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
        {t("system.places.link", { count: unplaced })}
      </Link>
      <h3 className="mt-4 text-note text-quiet">{t("system.people.roles")}</h3>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-ui">
        {roles.map(({ role, people: holders }) => (
          <li key={role}>
            <span className="text-quiet">{t(`trade.role.${role}`)}</span> {formats.whole(holders)}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-note text-quiet">{t("system.people.rolesNote")}</p>
    </>
  );
}

function Edition({ edition: { version, build, node } }: Pick<SystemView, "edition">) {
  const { t } = useReader();
  return (
    <Facts>
      <Fact name={t("system.edition.version")}>{version}</Fact>
      <Fact name={t("system.edition.build")}>{build ?? t("system.edition.noBuild")}</Fact>
      <Fact name={t("system.edition.node")}>{node}</Fact>
    </Facts>
  );
}
