import { Fact, Facts, Sign } from "#app/routes/system/part.tsx";
import type { SystemView } from "#app/routes/system/view.server.ts";
import { useReader } from "#app/words/reader.tsx";

/** The end of the audit log, and whether it is what was written. */
export function Audit({ audit: { head, checked, fault } }: Pick<SystemView, "audit">) {
  const { t, formats } = useReader();
  if (head === null) return <p className="text-ui text-quiet">{t("system.audit.none")}</p>;
  return (
    <>
      <Facts>
        <Fact name={t("system.audit.chain")}>
          <Sign good={fault === null}>
            {fault ? t(`system.audit.fault.${fault.kind}`, { seq: formats.whole(fault.seq) }) : t("system.audit.whole", { count: checked })}
          </Sign>
        </Fact>
        <Fact name={t("system.audit.head")}>
          {formats.whole(head.seq)} ·{" "}
          <time suppressHydrationWarning dateTime={new Date(head.at).toISOString()}>
            {formats.moment(head.at)}
          </time>
        </Fact>
        <Fact name={t("system.audit.hash")}>
          <span className="break-all text-note">{head.hash}</span>
        </Fact>
      </Facts>
      {fault && <p className="measure mt-2 text-ui">{t("system.audit.advice")}</p>}
    </>
  );
}
