import type { Change } from "#app/curriculum/bench/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** Who changed it and when, in one line. */
export function When({ change }: { change: Change }) {
  const { t, read, formats } = useReader();
  return (
    <time suppressHydrationWarning dateTime={new Date(change.at).toISOString()}>
      {t("drafts.list.changedValue", { name: read(change.by), when: formats.moment(change.at) })}
    </time>
  );
}
