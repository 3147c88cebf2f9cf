import type { ReactNode } from "react";
import { useId } from "react";
import type { Problem } from "#app/core/result.ts";
import type { BeginChoices } from "#app/curriculum/bench/view.ts";
import { PublishedForm, StarterForm } from "#app/curriculum/drafts/begin/from-a-text.tsx";
import { UploadForm } from "#app/curriculum/drafts/begin/upload-form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** Which of the ways to begin was refused, and what was typed there. */
type Refused = { problem: Problem; from: "upload" | "starter" | "published" | null; slug: string } | null;

type BeginFormsProps = { choices: BeginChoices & { mostBytes: number }; refused: Refused; chosen: string };

/** Three ways to begin a draft, one under the other. Each is a plain form of its own. */
export function BeginForms({ choices, refused, chosen }: BeginFormsProps) {
  const { t } = useReader();
  const errorOf = (from: "upload" | "starter" | "published") => (refused?.from === from ? problemSentence(t, refused.problem) : null);
  return (
    <div className="mt-8 max-w-2xl">
      {refused && !refused.from && (
        <Notice tone="warn" alert className="mb-8">
          <p>{problemSentence(t, refused.problem)}</p>
        </Notice>
      )}
      {/* Who comes from a published scenario finds it first. */}
      {chosen !== "" && <Published choices={choices} slug={chosen} error={errorOf("published")} first />}
      <Way title={t("drafts.new.upload.title")}>
        <UploadForm draftKey={choices.key} mostBytes={choices.mostBytes} error={errorOf("upload")} main={chosen === ""} />
      </Way>
      {choices.starter && (
        <Way title={t("drafts.new.starter.title")} said={t("drafts.new.starter.said")}>
          <StarterForm draftKey={choices.key} typed={refused?.from === "starter" ? refused.slug : ""} error={errorOf("starter")} />
        </Way>
      )}
      {chosen === "" && <Published choices={choices} slug={refused?.slug ?? ""} error={errorOf("published")} />}
    </div>
  );
}

function Published({ choices, slug, error, first = false }: { choices: BeginChoices; slug: string; error: string | null; first?: boolean }) {
  const { t } = useReader();
  return (
    <Way title={t("drafts.new.published.title")} said={t("drafts.new.published.said")}>
      {choices.originals.length > 0 ? (
        <PublishedForm draftKey={choices.key} originals={choices.originals} chosen={slug} error={error} main={first} />
      ) : (
        <p className="mt-4 text-ui text-quiet">{t("drafts.new.published.none")}</p>
      )}
    </Way>
  );
}

function Way({ title, said, children }: { title: string; said?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-ink pb-12 pt-4">
      <h2 id={id} className="font-serif text-lead font-semibold">
        {title}
      </h2>
      {said && <p className="measure mt-2 text-ui text-quiet">{said}</p>}
      {children}
    </section>
  );
}
