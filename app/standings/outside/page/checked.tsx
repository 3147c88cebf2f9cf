import { Form, Link } from "@remix-run/react";
import type { HeadFault } from "#app/core/outside/head.ts";
import { paths } from "#app/paths.ts";
import { HEAD, NUMBER, ROW, TABLE } from "#app/standings/outside/page/cells.ts";
import { Amount } from "#app/standings/outside/page/amount.tsx";
import { Standard } from "#app/standings/outside/page/standard.tsx";
import type { CheckView } from "#app/standings/outside/view.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What a dry run found, and the way to save it where nothing is wrong. */
export function Checked({ view }: { view: CheckView }) {
  const { t } = useReader();
  const { sent, key, rows } = view;
  return (
    <section aria-labelledby="checked" className="mt-6">
      <h2 id="checked" className="font-serif text-lead font-semibold [overflow-wrap:anywhere]">
        {t("outside.checked.title", { file: view.fileName })}
      </h2>
      <Verdict view={view} />
      {view.guessed && <p className="mt-2 text-note text-warn">{t("outside.checked.guessed")}</p>}
      {view.head.length > 0 && <HeadFaults faults={view.head} />}
      {view.faults.length > 0 && <Faults view={view} />}
      {sent !== null && view.replacedCount > 0 && <Replaced view={view} />}
      {sent !== null && (
        <Form method="post" encType="multipart/form-data" action={paths.outside()} className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="act" value="save" />
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="sent" value={sent} />
          <Button weight="primary" className="w-full md:w-auto">
            {t("outside.checked.confirm", { count: rows })}
          </Button>
          <Link to={paths.outside()} className={buttonClass("quiet")}>
            {t("outside.checked.cancel")}
          </Link>
        </Form>
      )}
    </section>
  );
}

function Verdict({ view: { head, faultRows, faultCount, rows, same, empty, sent } }: { view: CheckView }) {
  const { t } = useReader();
  const wrong = head.length > 0 ? t("outside.checked.headWrong") : faultRows > 0 ? t("outside.checked.wrong", { count: faultRows, faults: faultCount }) : t("outside.checked.nothing");
  const good = [t("outside.checked.ready", { count: rows }), same > 0 && t("outside.checked.readySame", { count: same }), empty > 0 && t("outside.checked.readyEmpty", { count: empty })];
  return (
    <Notice tone={sent === null ? "bad" : "good"} alert className="mt-3">
      <p>{sent === null ? wrong : good.filter(Boolean).join(" ")}</p>
    </Notice>
  );
}

function HeadFaults({ faults }: { faults: readonly HeadFault[] }) {
  const { t } = useReader();
  const said = (fault: HeadFault) => {
    if (fault.code === "columns-missing") return t("outside.heads.columns-missing", { columns: fault.columns.map((column) => t(`outside.columns.${column}`)).join(t("outside.heads.and")) });
    const meant = fault.meant === "" ? t("outside.heads.remove") : t("outside.heads.meant", { name: fault.meant });
    return fault.code === "column-twice" ? t("outside.heads.column-twice", { written: fault.written }) : t("outside.heads.column-unknown", { written: fault.written, meant });
  };
  return (
    <ul className="measure mt-3 list-disc space-y-1 pl-5 text-ui [overflow-wrap:anywhere]">
      {faults.map((fault, i) => (
        <li key={i}>{said(fault)}</li>
      ))}
    </ul>
  );
}

function Faults({ view: { faults, faultCount } }: { view: CheckView }) {
  const { t } = useReader();
  return (
    <>
      <table aria-label={t("outside.checked.faults")} className={`${TABLE} mt-4 max-w-4xl`}>
        <thead className={HEAD}>
          <tr>
            <th scope="col">{t("outside.checked.line")}</th>
            <th scope="col">{t("outside.checked.column")}</th>
            <th scope="col">{t("outside.checked.fault")}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, column, code, written, meant }) => (
            <tr key={`${line} ${column} ${code}`} className={ROW}>
              <th scope="row" className={`${NUMBER} text-left font-semibold max-md:inline`}>
                <span className="font-normal text-quiet md:hidden">{t("outside.checked.line")} </span>
                {line}
              </th>
              <td className="whitespace-nowrap max-md:inline max-md:pl-3">{t(`outside.columns.${column}`)}</td>
              <td className="max-md:block [overflow-wrap:anywhere]">{t(`outside.faults.${code}`, { written, meant })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faultCount > faults.length && <p className="mt-2 text-note text-quiet">{t("outside.checked.moreFaults", { count: faultCount - faults.length })}</p>}
    </>
  );
}

function Replaced({ view: { replaced, replacedCount } }: { view: CheckView }) {
  const { t, read, formats } = useReader();
  const title = t("outside.checked.replaced", { count: replacedCount });
  return (
    <section className="mt-5">
      <h3 className="text-ui font-semibold">{title}</h3>
      <table aria-label={title} className={`${TABLE} mt-1 max-w-4xl`}>
        <thead className={HEAD}>
          <tr>
            {(["branch", "month", "kind", "standard"] as const).map((column) => (
              <th key={column} scope="col">{t(`outside.columns.${column}`)}</th>
            ))}
            <th scope="col">{t("outside.checked.was")}</th>
            <th scope="col">{t("outside.checked.willBe")}</th>
          </tr>
        </thead>
        <tbody>
          {replaced.map(({ branch, was, ...row }) => (
            <tr key={`${row.branchId} ${row.month} ${row.kind} ${row.standard ?? ""}`} className={ROW}>
              <th scope="row" className="text-left font-semibold max-md:block">{read(branch)}</th>
              <td className="whitespace-nowrap max-md:inline max-md:pr-3">{formats.month(row.month)}</td>
              <td className="max-md:inline max-md:pr-3">{t(`outside.kinds.${row.kind}`)}</td>
              <td className="max-md:inline"><Standard id={row.standard} /></td>
              <td className="max-md:flex max-md:justify-between"><Label text={t("outside.checked.was")} /><Amount kind={row.kind} {...was} /></td>
              <td className="max-md:flex max-md:justify-between"><Label text={t("outside.checked.willBe")} /><Amount {...row} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {replacedCount > replaced.length && <p className="mt-2 text-note text-quiet">{t("outside.checked.moreReplaced", { count: replacedCount - replaced.length })}</p>}
    </section>
  );
}

function Label({ text }: { text: string }) {
  return (
    <span aria-hidden className="text-note text-quiet md:hidden">
      {text}
    </span>
  );
}
