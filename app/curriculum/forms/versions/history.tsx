import { Form, Link } from "@remix-run/react";
import { GradeWord } from "#app/curriculum/forms/versions/grade-word.tsx";
import type { FormEntry, FormHistory } from "#app/curriculum/forms/view.ts";
import { Day } from "#app/curriculum/list/day.tsx";
import { Ends } from "#app/curriculum/versions/ends.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

const LINK = "underline decoration-line underline-offset-4 hover:decoration-ink";

/** Every version with what it changed; any two can be compared, without scripts as well. */
export function History({ history: { slug, versions } }: { history: FormHistory }) {
  const { t } = useReader();
  const [last, before] = versions;
  const endsOf = (version: number) => ({
    from: { label: t("forms.versions.from"), spoken: t("forms.versions.fromValue", { version }) },
    to: { label: t("forms.versions.to"), spoken: t("forms.versions.toValue", { version }) },
  });
  const several = versions.length > 1;
  return (
    <Form method="get" action={paths.formDifference(slug)} className="mt-6">
      <ol className="border-t border-ink">
        {versions.map((entry) => (
          <li key={entry.hash} className="grid gap-x-8 gap-y-2 border-b border-line py-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
            <Edition entry={entry} />
            <Change entry={entry} />
            {several && <Ends hash={entry.hash} from={before?.hash} to={last?.hash} words={endsOf(entry.version)} />}
          </li>
        ))}
      </ol>
      {several ? (
        <p className="mt-6">
          <Button className="w-full md:w-auto">{t("forms.versions.compare")}</Button>
        </p>
      ) : (
        <p className="mt-6 text-ui text-quiet">{t("forms.versions.one")}</p>
      )}
    </Form>
  );
}

function Edition({ entry: { hash, slug, version, title, publisher, publishedAt, withdrawnAt } }: { entry: FormEntry }) {
  const { t, read } = useReader();
  return (
    <div className="min-w-0">
      <h2 className="text-body font-semibold">
        <Link to={paths.formVersion(slug, hash)} className={`inline-block min-h-6 ${LINK}`}>
          {t("forms.list.versionValue", { version })}
        </Link>
      </h2>
      <p className="text-ui">{read(title)}</p>
      <p className="text-note text-quiet">
        <Day at={publishedAt} /> · {publisher ? t("forms.page.origin.upload", { name: read(publisher) }) : t("forms.page.origin.repository")}
        {withdrawnAt !== null && ` · ${t("forms.withdrawn")}`}
      </p>
      <p className="text-note text-quiet">
        <code title={hash}>{hash.slice(0, 12)}</code> ·{" "}
        <a href={paths.formFile(slug, hash)} download aria-label={`${t("forms.page.source")} · ${t("forms.list.versionValue", { version })}`} className={`inline-flex min-h-6 items-center ${LINK}`}>
          {t("forms.page.source")}
        </a>
      </p>
    </div>
  );
}

function Change({ entry: { slug, hash, before, change, visits } }: { entry: FormEntry }) {
  const { t } = useReader();
  return (
    <div className="min-w-0 text-ui">
      {change?.grade && before !== null ? (
        <p className="flex flex-wrap items-center gap-x-4">
          <GradeWord grade={change.grade} />
          <Link to={paths.formDifference(slug, { from: before, to: hash })} className={`inline-flex min-h-6 items-center ${LINK}`}>
            {t("forms.versions.changes", { count: change.count })}
          </Link>
        </p>
      ) : (
        <p className="text-quiet">{t("forms.versions.first")}</p>
      )}
      <p className="text-note text-quiet">{t("forms.versions.visits", { count: visits })}</p>
    </div>
  );
}
