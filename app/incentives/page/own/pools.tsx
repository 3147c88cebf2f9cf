import { Form, useNavigation } from "@remix-run/react";
import type { DivisionFault } from "#app/core/incentives/award/divide.ts";
import { TextLink } from "#app/incentives/page/parts.tsx";
import { useAmounts } from "#app/incentives/page/text/amounts.ts";
import type { PoolRow, PoolView } from "#app/incentives/view.ts";
import { amountText } from "#app/incentives/rules/typed.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { periodName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** The amounts a manager divides. */
export function PoolList({ rows }: { rows: readonly PoolRow[] }) {
  const reader = useReader();
  const { t, read } = reader;
  const amounts = useAmounts();
  if (rows.length === 0) return <p className="measure mt-6 text-body">{t("statement.pools.none")}</p>;
  return (
    <ul aria-label={t("statement.pools.title")} className="mt-6 max-w-3xl border-t border-line">
      {rows.map((row) => (
        <li key={`${row.rule} ${row.period} ${row.branch}`} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1 text-ui">
          <TextLink to={paths.pool(row)} strong>{read(row.branchName)} {read(row.title)}</TextLink>
          <span className="text-note text-quiet">{periodName(reader, row.of)}</span>
          <span className="tabular-nums">{t("statement.pools.whole", { amount: amounts(row, row.whole) })}</span>
          <span className={row.left === 0 ? "text-note text-quiet" : "text-note text-warn"}>{row.left === 0 ? t("statement.pools.done") : t("statement.pools.left", { amount: amounts(row, row.left) })}</span>
        </li>
      ))}
    </ul>
  );
}

type OnePoolProps = { readonly view: PoolView; readonly typed: Readonly<Record<string, string>> | null; readonly faults: readonly DivisionFault[] };

/** One amount, member by member; the sum is judged by the server, against the same bounds that are written here. */
export function OnePool({ view, typed, faults }: OnePoolProps) {
  const { t, read } = useReader();
  const amounts = useAmounts();
  const busy = useNavigation().state !== "idle";
  const { unit, whole, left, bounds, number, members } = view;
  const divided = members.some(({ given }) => given > 0);
  const names = new Map(members.map(({ id, name }) => [id, read(name)]));
  return (
    <>
      <p className="mt-4 text-body">
        <strong className="font-semibold tabular-nums">{t("statement.pools.whole", { amount: amounts(view, whole) })}</strong>{" "}
        <span className="text-quiet">{t("statement.pools.bounds", { least: amounts(view, bounds.least), most: amounts(view, bounds.most) })}</span>
      </p>
      {divided && left !== 0 && <Notice tone="warn" className="measure mt-4"><p>{t("statement.pools.restated")}</p></Notice>}
      {members.length === 0 && <Notice className="measure mt-4"><p>{t("statement.pools.nobody")}</p></Notice>}
      {faults.length > 0 && (
        <Notice tone="warn" className="measure mt-4">
          <ul>{faults.map(({ code, member, by }) => <li key={`${code} ${member ?? ""}`}>{t(`statement.pools.faults.${code}`, { member: member === null ? "" : (names.get(member) ?? ""), by: amounts(view, by) })}</li>)}</ul>
        </Notice>
      )}
      {members.length > 0 && (
        <Form method="post" className="mt-6 max-w-xl" noValidate>
          <input type="hidden" name="number" value={number} />
          {members.map(({ id, name, given, equal }) => (
            <Field key={id} className="mt-4" name={`part:${id}`} inputMode="decimal" autoComplete="off" defaultValue={typed?.[`part:${id}`] ?? amountText(unit, divided ? given : equal)} label={t("statement.pools.part", { name: read(name) })} hint={`${t("statement.pools.equal", { amount: amounts(view, equal) })}${unit === "fen" ? ` ${t("statement.pools.yuan")}` : ""}`} />
          ))}
          <Button weight="primary" className="mt-6" disabled={busy}>{t("statement.pools.save")}</Button>
        </Form>
      )}
    </>
  );
}
