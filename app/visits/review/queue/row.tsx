import { Link } from "@remix-run/react";
import { Flag, OctagonAlert } from "lucide-react";
import { paths } from "#app/paths.ts";
import { classNames } from "#app/ui/class-names.ts";
import type { Group } from "#app/visits/review/queue/narrow.ts";
import type { PersonView } from "#app/visits/view/place.ts";
import type { QueueVisit } from "#app/visits/view/queue.ts";
import { useReader } from "#app/words/reader.tsx";

type QueueRowProps = {
  visit: QueueVisit;
  group: Group;
  /** YYYY-MM-DD. */
  today: string;
  /** ms since the epoch. */
  now: number;
  severalForms: boolean;
};

const CELL = "hidden py-1.5 pr-4 md:table-cell";

/** One visit: a line of the table, and on a phone its branch with all the rest below. */
export function QueueRow({ visit, group, today, now, severalForms }: QueueRowProps) {
  const { t, read, formats } = useReader();
  const name = useName();
  const { evaluator, reviewer } = visit;
  const progress = <Progress visit={visit} group={group} today={today} now={now} />;
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className="py-2 pr-4 font-normal md:whitespace-nowrap md:py-1.5">
        <Branch visit={visit} group={group} />
        <Signs visit={visit} />
        <span className="block text-note text-quiet md:hidden">
          {severalForms && `${read(visit.title)} · `}
          {visit.mode !== "mystery" && `${t(`trade.visitMode.${visit.mode}`)} · `}
          {name(evaluator)}
        </span>
        <span className="block text-note md:hidden">
          {progress}
          {reviewer && group !== "mine" && <span className="text-quiet"> · {name(reviewer)}</span>}
        </span>
      </th>
      {severalForms && (
        <td className={CELL}>
          {read(visit.title)}
          {visit.mode !== "mystery" && <span className="block text-note text-quiet">{t(`trade.visitMode.${visit.mode}`)}</span>}
        </td>
      )}
      <td className={CELL}>{name(evaluator)}</td>
      <td className={classNames(CELL, "whitespace-nowrap text-quiet")}>{reviewer && name(reviewer)}</td>
      <td className={classNames(CELL, "whitespace-nowrap")}>{progress}</td>
      <td className="py-2 text-right font-semibold md:py-1.5">
        {visit.total !== null && formats.tenths(visit.total)}
      </td>
    </tr>
  );
}

/** What stands out, each in a word with its sign: a red line, then what is worth a second look. */
function Signs({ visit: { failed, flags } }: Pick<QueueRowProps, "visit">) {
  const { t } = useReader();
  if (!failed && flags.length === 0) return null;
  return (
    <span className="mt-0.5 flex max-w-72 flex-wrap gap-x-3 text-note whitespace-normal">
      {failed && (
        <span className="inline-flex items-center gap-1 font-semibold text-seal">
          <OctagonAlert aria-hidden size={14} strokeWidth={1.75} className="shrink-0" />
          {t("review.queue.breach")}
        </span>
      )}
      {flags.map((flag) => (
        <span key={flag} className="inline-flex items-center gap-1 text-warn">
          <Flag aria-hidden size={14} strokeWidth={1.75} className="shrink-0" />
          {t(`review.queue.flag.${flag}`)}
        </span>
      ))}
    </span>
  );
}

/** What is still to come leads to its plan; what the reader cannot open yet is no link. */
function Branch({ visit, group }: Pick<QueueRowProps, "visit" | "group">) {
  const { t, read } = useReader();
  const branch = read(visit.branch.name);
  if (visit.sealed) return <span className="font-semibold">{branch}</span>;
  return (
    <Link
      to={group === "coming" ? paths.coming(visit.visitId) : paths.review(visit.visitId)}
      aria-label={t(group === "coming" ? "review.queue.openPlan" : "review.queue.open", { branch })}
      className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink md:inline"
    >
      {branch}
    </Link>
  );
}

function Progress({ visit, group, today, now }: Omit<QueueRowProps, "severalForms">) {
  const { t, formats } = useReader();
  const { state, submittedAt, publishedAt, dueOn, returns } = visit;
  const again = returns > 0 && t("review.queue.returns", { count: returns });
  const overdue = dueOn < today;
  const due = t(overdue ? "review.queue.overdue" : "review.queue.due", { day: formats.date(dueOn) });
  const said = {
    waiting: [submittedAt !== null && t("review.queue.waited", { wait: formats.wait(now - submittedAt) }), again],
    mine: [t(`trade.visit.${state}`), again],
    others: [t(`trade.visit.${state}`), again],
    elsewhere: [t(`trade.visit.${state}`), again],
    returned: [again],
    coming: [t(`trade.visit.${state}`), due],
    ended: [t(`trade.visit.${state}`)],
    published: [state !== "published" && t(`trade.visit.${state}`), publishedAt !== null && t("review.queue.publishedOn", { day: formats.day(publishedAt) })],
  }[group];
  return (
    <span suppressHydrationWarning className={classNames(group === "coming" && overdue && "font-semibold text-warn")}>
      {said.filter(Boolean).join(" · ")}
    </span>
  );
}

/** A person, and the firm they come from. */
function useName() {
  const { read } = useReader();
  return ({ name, firm }: PersonView) => (firm ? `${read(name)} · ${read(firm)}` : read(name));
}
