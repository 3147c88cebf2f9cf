import type { TFunction } from "i18next";
import type { Bearer } from "#app/core/access/can.ts";
import { OUTSIDE_KINDS, type OutsideKind } from "#app/core/outside/figure.ts";
import type { Language, Text } from "#app/core/text/text.ts";
import { daysLater } from "#app/core/time/day.ts";
import { monthOf } from "#app/core/time/month.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Table } from "#app/platform/table/table.ts";
import { importableBranches } from "#app/standings/outside/importing/known.server.ts";

type Words = { readonly t: TFunction<"words">; readonly language: Language };
type Blank = { readonly branch: Text; readonly kind: OutsideKind };

/** A file to fill in: a line for each of the person's branches and each kind, of the month that ended last. Lines left empty are left out later. */
export async function templateTable(services: Services, me: Bearer, { t, language }: Words): Promise<Table<Blank>> {
  const { clock, env } = services;
  const month = monthOf(Date.parse(`${daysLater(`${monthOf(clock.now(), env.bankTz)}-01`, -1)}T00:00:00Z`), "UTC");
  const branches = await importableBranches(services, me);
  return {
    name: t("outside.files.template"),
    plain: "template",
    columns: [
      { head: t("outside.columns.branch"), kind: "text", read: ({ branch }) => branch[language] },
      { head: t("outside.columns.month"), kind: "month", read: () => month },
      { head: t("outside.columns.kind"), kind: "text", read: ({ kind }) => t(`outside.kinds.${kind}`) },
      { head: t("outside.columns.standard"), kind: "text", read: () => null },
      { head: t("outside.columns.value"), kind: "decimal", read: () => null },
      { head: t("outside.columns.answers"), kind: "integer", read: () => null },
    ],
    rows: branches.flatMap(({ name }) => OUTSIDE_KINDS.map((kind) => ({ branch: name, kind }))),
  };
}
