import { StateMark } from "#app/curriculum/facts/page/state-mark.tsx";
import type { FactView } from "#app/curriculum/facts/view.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What a fact is now: how texts name it, how it reads in both languages, and whether it holds. */
export function FactHead({ fact: { key, unit, state, reading, until } }: { fact: FactView }) {
  const { t, formats } = useReader();
  return (
    <>
      <p className="mt-2 break-all text-ui text-quiet">
        {t("facts.edit.placeholder", { placeholder: `{{${key}}}` })} · {t(`facts.unit.${unit}`)}
      </p>
      <dl className="mt-6 grid max-w-xl gap-x-6 gap-y-2 text-ui md:grid-cols-[auto_1fr]">
        <dt className="text-quiet">{t("facts.edit.reads")}</dt>
        <dd className="text-body font-semibold tabular-nums">
          {reading ? (
            <>
              <span lang="zh-CN">{reading.zh}</span> · <span lang="en">{reading.en}</span>
            </>
          ) : (
            t("facts.edit.none")
          )}
        </dd>
        <dt className="text-quiet">{t("facts.edit.until")}</dt>
        <dd className="flex flex-wrap items-center gap-x-4">
          {until && formats.date(until)}
          <StateMark state={state} />
        </dd>
      </dl>
      {(state === "missing" || state === "expired") && (
        <Notice tone="warn" className="mt-6">
          <p>{t(`facts.edit.${state}`)}</p>
        </Notice>
      )}
    </>
  );
}
