import { Link } from "@remix-run/react";
import { StateMark } from "#app/curriculum/facts/page/state-mark.tsx";
import type { ListedFact } from "#app/curriculum/facts/view.ts";
import { CELL, HEAD_CELL } from "#app/curriculum/list/cell.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

const GROUPS = ["line", "rate", "fee", "limit", "time", "product", "other"] as const;
type Group = (typeof GROUPS)[number];

/** Facts by kind, a table each; on a phone everything stands below the name. */
export function FactTables({ facts }: { facts: readonly ListedFact[] }) {
  return GROUPS.map((group) => <GroupTable key={group} group={group} facts={facts.filter(({ key }) => groupOf(key) === group)} />);
}

/** The kind is the first word of the key. */
function groupOf(key: string): Group {
  return GROUPS.find((group) => key.startsWith(`${group}.`)) ?? "other";
}

function GroupTable({ group, facts }: { group: Group; facts: readonly ListedFact[] }) {
  const { t } = useReader();
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby={group} className="mt-10">
      <h2 id={group} className="font-serif text-lead font-semibold">
        {t(`facts.group.${group}`)}
      </h2>
      <table className="mt-2 w-full border-collapse text-left text-ui lg:table-fixed">
        <thead className="border-b border-ink text-note text-quiet">
          <tr>
            <th scope="col" className="py-2 pr-4 font-normal">
              {t("facts.column.name")}
            </th>
            <th scope="col" className={HEAD_CELL.left}>
              {t("facts.column.value")}
            </th>
            <th scope="col" className={HEAD_CELL.left}>
              {t("facts.column.until")}
            </th>
            <th scope="col" className={HEAD_CELL.left}>
              {t("facts.column.owner")}
            </th>
            <th scope="col" className={HEAD_CELL.right}>
              {t("facts.column.cited")}
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <Row key={fact.key} fact={fact} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ fact: { key, name, state, reading, until, owner, cited, editable } }: { fact: ListedFact }) {
  const { t, read, formats } = useReader();
  const said = reading ? read(reading) : t("facts.edit.none");
  const day = until === null ? null : formats.date(until);
  const named = t("facts.cited", { count: cited });
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className="py-2 pr-4 font-normal">
        {editable ? (
          <Link to={paths.fact(key)} className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">
            {read(name)}
          </Link>
        ) : (
          <span className="inline-flex min-h-11 items-center font-semibold">{read(name)}</span>
        )}
        <span className="block break-all text-note text-quiet">{key}</span>
        <span className="mt-1 block text-ui lg:hidden">{said}</span>
        <span className="block text-note text-quiet lg:hidden">{[day, owner && read(owner), named].filter(Boolean).join(" · ")}</span>
        <StateMark state={state} className="lg:hidden" />
      </th>
      <td className={CELL.left}>{said}</td>
      <td className={CELL.left}>
        {day !== null && <span className="block">{day}</span>}
        <StateMark state={state} />
      </td>
      <td className={CELL.left}>{owner && read(owner)}</td>
      <td className={CELL.right}>{named}</td>
    </tr>
  );
}
