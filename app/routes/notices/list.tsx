import { Form } from "@remix-run/react";
import type { OwnNotice } from "#app/platform/notices/own.server.ts";
import { paths } from "#app/paths.ts";
import { sentenceOf } from "#app/routes/notices/sentence.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** What one was told, the newest first; each with a press that leads there and marks it read. */
export function NoticeList({ notices }: { notices: readonly OwnNotice[] }) {
  const { t } = useReader();
  return (
    <ol aria-label={t("notices.list")} className="mt-6 border-t border-line">
      {notices.map((notice) => (
        <Row key={notice.id} told={notice} />
      ))}
    </ol>
  );
}

function Row({ told: { id, notice, at, read } }: { told: OwnNotice }) {
  const reader = useReader();
  const { t, formats } = reader;
  return (
    <li className="grid gap-x-8 border-b border-line py-2 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <div className={classNames("border-l-2 pl-4", read ? "border-transparent" : "border-seal")}>
        <p id={`told-${id}`} className={classNames("measure text-body", read ? "text-quiet" : "font-semibold")}>
          {sentenceOf(reader, notice)}
        </p>
        <p className="text-note text-quiet">
          {!read && <span className="font-semibold text-seal">{t("notices.new")} · </span>}
          <time suppressHydrationWarning dateTime={new Date(at).toISOString()}>
            {formats.moment(at)}
          </time>
        </p>
      </div>
      {/* A press and no link: reading it is kept, and a link must change nothing. */}
      <Form method="post" action={paths.notices()} className="no-print pl-4 md:pl-0">
        <input type="hidden" name="id" value={id} />
        <button
          name="deed"
          value="open"
          aria-describedby={`told-${id}`}
          className="min-h-11 text-ui underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {t(`notices.open.${notice.kind}`)}
        </button>
      </Form>
    </li>
  );
}
