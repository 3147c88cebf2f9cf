import type { JobState } from "#app/platform/system.ts";
import { Sign } from "#app/routes/system/part.tsx";
import { CATALOGUE } from "#app/words/catalogue.ts";
import { useReader } from "#app/words/reader.tsx";

type Known = keyof typeof CATALOGUE.en.system.jobs.known;

/** The background jobs with their last run and what came of it, in the job's own words. */
export function Jobs({ jobs }: { jobs: readonly JobState[] }) {
  const { t } = useReader();
  if (jobs.length === 0) return <p className="text-ui text-quiet">{t("system.jobs.none")}</p>;
  return (
    <table className="w-full border-collapse text-left text-ui">
      <thead className="text-note text-quiet">
        <tr>
          <th scope="col" className="pb-1 pr-6 font-normal">
            {t("system.jobs.name")}
          </th>
          <th scope="col" className="pb-1 pr-6 font-normal">
            {t("system.jobs.last")}
          </th>
          <th scope="col" className="hidden pb-1 font-normal md:table-cell">
            {t("system.jobs.outcome")}
          </th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <Row key={job.name} job={job} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ job: { name, lastRunAt, lastOutcome, running, failed } }: { job: JobState }) {
  const { t, formats } = useReader();
  const outcome = lastOutcome !== null && (failed ? <Sign good={false}>{lastOutcome}</Sign> : lastOutcome);
  return (
    <tr className="border-t border-line align-baseline">
      <th scope="row" className="py-2 pr-6 font-normal">
        {isKnown(name) ? t(`system.jobs.known.${name}`) : name}
        <span lang="en" className="block wrap-anywhere text-note text-quiet md:hidden">
          {outcome}
        </span>
      </th>
      <td className="py-2 pr-6">
        {lastRunAt === null ? (
          t("system.jobs.never")
        ) : (
          <time suppressHydrationWarning dateTime={new Date(lastRunAt).toISOString()}>
            {formats.moment(lastRunAt)}
          </time>
        )}
        {running && <span className="block text-note text-quiet">{t("system.jobs.running")}</span>}
      </td>
      <td lang="en" className="hidden wrap-anywhere py-2 text-note md:table-cell">
        {outcome}
      </td>
    </tr>
  );
}

function isKnown(name: string): name is Known {
  return Object.hasOwn(CATALOGUE.en.system.jobs.known, name);
}
