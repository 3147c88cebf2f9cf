import { Assigned } from "#app/coaching/assign/own/assigned.tsx";
import { Waiting } from "#app/coaching/settle/waiting.tsx";
import { StaleFacts } from "#app/curriculum/facts/page/stale-facts.tsx";
import { paths } from "#app/paths.ts";
import type { HomeOf } from "#app/routes/home/view.server.ts";
import { Acts, Line, Way, Work } from "#app/routes/home/work.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** More would stand before what waits to be done. */
const SHOWN = 5;

/** What is published, whether a file waits to be mended, and which facts do. */
export function TrainerHome({ home: { scenarios, refused, stale, waiting, assigned } }: { home: HomeOf<"trainer"> }) {
  const { t } = useReader();
  return (
    <Work title={t("home.trainer.title")}>
      {refused > 0 && (
        <Notice tone="warn" className="mb-4">
          <p>{t("home.trainer.refused", { count: refused })}</p>
        </Notice>
      )}
      {scenarios.length === 0 && <p className="measure text-body">{t("home.trainer.none")}</p>}
      <Scenarios some={scenarios.slice(0, SHOWN)} />
      {scenarios.length > SHOWN && (
        <details>
          <summary className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
            {t("home.trainer.more", { count: scenarios.length - SHOWN })}
          </summary>
          <Scenarios some={scenarios.slice(SHOWN)} />
        </details>
      )}
      <Acts to={paths.scenarios()} act={t("home.trainer.act")}>
        <Way to={paths.forms()}>{t("forms.home")}</Way>
      </Acts>
      <Assigned brief={assigned} />
      <Waiting waiting={waiting} />
      <StaleFacts stale={stale} />
    </Work>
  );
}

function Scenarios({ some }: { some: HomeOf<"trainer">["scenarios"] }) {
  const { t, read } = useReader();
  return (
    <ul>
      {some.map(({ slug, title, version, played }) => (
        <Line key={slug} to={paths.scenario(slug)} name={read(title)}>
          {t("home.trainer.line", { version, ...played })}
        </Line>
      ))}
    </ul>
  );
}
