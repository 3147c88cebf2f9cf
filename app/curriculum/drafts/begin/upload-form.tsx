import { Upload } from "lucide-react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

type UploadFormProps = { draftKey: string; mostBytes: number; error: string | null; main: boolean };

/**
 * Sends a file by a plain form, as a page of its own, so that whatever the server answers is seen. Where scripts run, a
 * file that is too large is not sent at all.
 */
export function UploadForm({ draftKey, mostBytes, error, main }: UploadFormProps) {
  const { t } = useReader();
  const [bytes, setBytes] = useState(0);
  const most = mostBytes / 1024;
  const large = bytes > mostBytes;
  return (
    <form
      method="post"
      encType="multipart/form-data"
      className="mt-4 space-y-5"
      onSubmit={(event) => {
        if (large) event.preventDefault();
      }}
    >
      <input type="hidden" name="from" value="upload" />
      <input type="hidden" name="key" value={draftKey} />
      <Field
        label={t("drafts.new.upload.file")}
        hint={t("drafts.new.upload.hint", { most })}
        name="file"
        type="file"
        required
        accept=".yaml,.yml,text/yaml,application/yaml,text/plain"
        onChange={(event) => setBytes(event.target.files?.[0]?.size ?? 0)}
        error={large ? problemSentence(t, { code: "draft-large", params: { most } }) : bytes === 0 ? error : null}
        className="[&_input]:py-1.5 [&_input]:pl-1.5 [&_input]:text-ui [&_input]:file:mr-3 [&_input]:file:min-h-8 [&_input]:file:rounded-box [&_input]:file:border [&_input]:file:border-edge [&_input]:file:bg-paper [&_input]:file:px-3"
      />
      <Button weight={main ? "primary" : "plain"} icon={Upload} className="w-full md:w-auto">
        {t("drafts.new.upload.submit")}
      </Button>
    </form>
  );
}
