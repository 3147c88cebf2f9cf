import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { MOST_COLUMNS } from "#app/core/incentives/payroll.ts";
import { TextLink } from "#app/incentives/page/parts.tsx";
import { PayrollForm } from "#app/incentives/page/pay/payroll.tsx";
import { payrollColumns, saveColumns } from "#app/incentives/payouts/columns.server.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.record(z.string(), typedText);

export const meta = title((t) => t("incentives.payroll.title"));

export const loader = guarded("incentives.manage", async ({ services, url }) => ({ ...(await payrollColumns(services)), saved: url.searchParams.get("saved") !== null }));

export const action = guarded("incentives.manage", async ({ me, services, request }) => {
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, typed: null }, { status: 400 });
  const rows = Array.from({ length: MOST_COLUMNS }, (_, i) => ({ field: typed[`field${i}`] ?? "", head: typed[`head${i}`] ?? "" }));
  const base = /^\d{1,6}$/.test(typed["base"] ?? "") ? Number(typed["base"]) : 0;
  const saved = await saveColumns(services, me, rows, base);
  return saved.ok ? redirect(paths.payroll("yes")) : data({ problem: saved.problem, typed }, { status: saved.problem.code === "payroll-moved-on" ? 409 : 400 });
});

export default function Payroll() {
  const { t } = useReader();
  const { version, columns, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={t("incentives.payroll.title")} lead={t("incentives.payroll.lead")}>
      {answer?.problem ? (
        <Notice tone="warn" alert className="measure mt-6"><p>{problemSentence(t, answer.problem)}</p></Notice>
      ) : (
        saved && <Notice tone="good" alert className="measure mt-6"><p>{t("incentives.payroll.saved")}</p></Notice>
      )}
      <PayrollForm version={version} columns={columns} typed={answer?.typed ?? null} />
      <p className="mt-8 text-ui"><TextLink to={paths.incentives()}>{t("incentives.back")}</TextLink></p>
    </Page>
  );
}
