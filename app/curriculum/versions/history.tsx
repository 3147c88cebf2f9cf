import { Form, Link } from "@remix-run/react";
import { Day } from "#app/curriculum/list/day.tsx";
import { Ends } from "#app/curriculum/versions/ends.tsx";
import { GradeMark } from "#app/curriculum/versions/grade-mark.tsx";
import type { HistoryEntry, HistoryView } from "#app/curriculum/view.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

const LINK = "underline decoration-line underline-offset-4 hover:decoration-ink";

type Played = { practice: number; assessment: number };

type HistoryProps = { history: HistoryView; played: Readonly<Record<string, Played>> };

/** Every version with what it changed; any two can be compared, without scripts as well. */
export function History({ history: { slug, versions }, played }: HistoryProps) {
  const { t } = useReader();
  const [last, before] = versions;
  const endsOf = (version: number) => ({
    from: { label: t("versions.table.from"), spoken: t("versions.table.fromValue", { version }) },
    to: { label: t("versions.table.to"), spoken: t("versions.table.toValue", { version }) },
  });
  return (
    <Form method="get" action={paths.scenarioDifference(slug)} className="mt-8">
      <ol className="border-t border-ink">
        {versions.map((entry) => (
          <li key={entry.hash} className="grid gap-x-8 gap-y-2 border-b border-line py-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
            <Entry entry={entry} played={played[entry.hash] ?? { practice: 0, assessment: 0 }} />
            {versions.length > 1 && <Ends hash={entry.hash} from={before?.hash} to={last?.hash} words={endsOf(entry.version)} />}
          </li>
        ))}
      </ol>
      {versions.length > 1 ? (
        <p className="mt-6">
          <Button className="w-full md:w-auto">{t("versions.compare")}</Button>
        </p>
      ) : (
        <p className="mt-6 text-ui text-quiet">{t("versions.one")}</p>
      )}
    </Form>
  );
}

function Entry({ entry, played }: { entry: HistoryEntry; played: Played }) {
  const { t, read } = useReader();
  const { hash, slug, version, title, publisher, publishedAt, withdrawnAt, before, change } = entry;
  return (
    <>
      <div className="min-w-0">
        <h2 className="text-body font-semibold">
          <Link to={paths.scenarioVersion(slug, hash)} className={`inline-block min-h-6 ${LINK}`}>
            {t("versions.table.versionValue", { version })}
          </Link>
        </h2>
        <p className="text-ui">{read(title)}</p>
        <p className="text-note text-quiet">
          <Day at={publishedAt} /> · {publisher ? t("versions.table.by", { name: read(publisher) }) : t("versions.table.byRepository")}
          {withdrawnAt !== null && ` · ${t("versions.withdrawn")}`}
        </p>
        <p className="text-note text-quiet">
          <code title={hash}>{hash.slice(0, 12)}</code>
        </p>
      </div>
      <div className="min-w-0 text-ui">
        {change?.grade && before !== null ? (
          <p className="flex flex-wrap items-center gap-x-4">
            <GradeMark grade={change.grade} />
            <Link to={paths.scenarioDifference(slug, { from: before, to: hash })} className={`inline-flex min-h-6 items-center ${LINK}`}>
              {t("versions.changes", { count: change.count })}
            </Link>
          </p>
        ) : (
          <p className="text-quiet">{t("versions.first")}</p>
        )}
        <p className="text-note text-quiet">{t("versions.table.sittingsValue", played)}</p>
      </div>
    </>
  );
}
