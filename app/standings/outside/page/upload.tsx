import { FileCheck } from "lucide-react";
import { useState } from "react";
import { OUTSIDE_COLUMNS } from "#app/core/outside/head.ts";
import { paths } from "#app/paths.ts";
import { MOST_BYTES, MOST_ROWS } from "#app/standings/outside/view.ts";
import { Button } from "#app/ui/button.tsx";
import { Downloads } from "#app/ui/downloads.tsx";
import { Field } from "#app/ui/field.tsx";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const MB = 1024 * 1024;

/**
 * A file to be checked, sent by a plain form as a page of its own, so that whatever the server answers is seen. Where
 * scripts run, a file that is too large is not sent at all.
 * @param again another was checked just now and stands above
 */
export function UploadForm({ error, again }: { error: string | null; again: boolean }) {
  const { t, formats, language } = useReader();
  const [bytes, setBytes] = useState(0);
  const large = bytes > MOST_BYTES;
  const template = (format: string) => paths.outsideTemplate({ language, format });
  return (
    <section aria-labelledby="import" className="no-print mt-8 max-w-3xl border-t border-line pt-5">
      <h2 id="import" className="font-serif text-lead font-semibold">
        {t(again ? "outside.checked.again" : "outside.upload.title")}
      </h2>
      <p className="mt-1 text-note text-quiet">{t("outside.upload.lead")}</p>
      <form
        method="post"
        encType="multipart/form-data"
        action={paths.outside()}
        className="mt-4 grid items-end gap-4 md:grid-cols-[minmax(0,1fr)_auto]"
        onSubmit={(event) => {
          if (large) event.preventDefault();
        }}
      >
        <input type="hidden" name="act" value="check" />
        <Field
          label={t("outside.upload.file")}
          hint={t("outside.upload.hint", { mb: MOST_BYTES / MB, rows: formats.whole(MOST_ROWS) })}
          name="file"
          type="file"
          required
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => setBytes(event.target.files?.[0]?.size ?? 0)}
          error={large ? problemSentence(t, { code: "table-large", params: { most: MOST_BYTES / MB } }) : bytes === 0 ? error : null}
          className="min-w-0 [&_input]:py-1.5 [&_input]:pl-1.5 [&_input]:text-ui [&_input]:file:mr-3 [&_input]:file:min-h-8 [&_input]:file:rounded-box [&_input]:file:border [&_input]:file:border-edge [&_input]:file:bg-paper [&_input]:file:px-3"
        />
        <Button weight={again ? "plain" : "primary"} icon={FileCheck} className="min-h-12">
          {t("outside.upload.check")}
        </Button>
      </form>
      <div className="mt-4">
        <Downloads label={t("outside.upload.template")} csv={template("csv")} xlsx={template("xlsx")} />
      </div>
      <How />
    </section>
  );
}

function How() {
  const { t } = useReader();
  return (
    <details className="group mt-3">
      <summary className="inline-flex min-h-11 items-center gap-2 text-ui hover:underline hover:underline-offset-4">
        <FoldSign />
        {t("outside.upload.how")}
      </summary>
      <dl className="mt-1 grid gap-x-6 gap-y-2 text-note md:grid-cols-[auto_minmax(0,1fr)]">
        {OUTSIDE_COLUMNS.map((column) => (
          <div key={column} className="contents">
            <dt className="font-semibold">{t(`outside.columns.${column}`)}</dt>
            <dd className="text-quiet">{t(`outside.upload.says.${column}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-note text-quiet">{t("outside.upload.replaces")}</p>
    </details>
  );
}
