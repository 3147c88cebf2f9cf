import { Form } from "@remix-run/react";
import type { HonourView } from "#app/standings/honours/view.ts";
import { periodName } from "#app/words/names.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Posts what was proposed, period by period. */
export function PostForm({ honours, today, busy }: { honours: readonly HonourView[]; today: string; busy: boolean }) {
  const reader = useReader();
  const { t } = reader;
  const periods = [...new Map(honours.map(({ period }) => [period.key, period])).values()];
  return (
    <>
      {periods.map((period) => (
        <Form key={period.key} method="post" className="measure mt-5" noValidate>
          <input type="hidden" name="period" value={period.key} />
          <Field name="until" type="date" min={today} label={t("honours.post.until", { period: periodName(reader, period) })} hint={t("honours.post.hint")} />
          <Button name="act" value="post" weight="primary" className="mt-3" disabled={busy}>{t("honours.post.do")}</Button>
        </Form>
      ))}
    </>
  );
}
