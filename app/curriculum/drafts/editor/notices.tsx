import type { Problem } from "#app/core/result.ts";
import type { DraftView } from "#app/curriculum/bench/view.ts";
import type { RefusedSave } from "#app/curriculum/drafts/editor/editor.tsx";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

type NoticesProps = {
  draft: DraftView;
  refused: RefusedSave | null;
  saved: number | null;
  /** The edition that the text on screen grew from. */
  base: number;
  /** What was about to be sent is more than a draft may have. */
  large: boolean;
};

/** How the last save went, and whether somebody else has saved since. */
export function Notices({ draft, refused, saved, base, large }: NoticesProps) {
  const { t, read, formats } = useReader();
  if (large) return <Refused problem={{ code: "draft-large", params: { most: draft.mostBytes / 1024 } }} />;
  const who = { name: read(draft.changed.by), when: formats.moment(draft.changed.at) };
  if (refused?.problem.code === "draft-overtaken") return <Overtaken draft={draft} who={who} />;
  if (refused) return <Refused problem={refused.problem} />;
  if (draft.edition > base) {
    return (
      <Notice tone="warn" className="mb-6">
        <p>{t("drafts.editor.newer", who)}</p>
      </Notice>
    );
  }
  if (saved !== draft.edition) return null;
  return (
    <Notice tone="good" alert className="mb-6">
      <p>{t("drafts.editor.saved")}</p>
    </Notice>
  );
}

function Refused({ problem }: { problem: Problem }) {
  const { t } = useReader();
  return (
    <Notice tone="bad" alert className="mb-6">
      <p>{problemSentence(t, problem)}</p>
    </Notice>
  );
}

function Overtaken({ draft: { id, edition }, who }: { draft: DraftView; who: { name: string; when: string } }) {
  const { t } = useReader();
  return (
    <Notice tone="warn" alert title={t("drafts.editor.overtaken.title", who)} className="mb-6">
      <p className="measure">{t("drafts.editor.overtaken.said")}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <a href={paths.draftFile(id)} download className={buttonClass("plain")}>
          {t("drafts.editor.overtaken.see")}
        </a>
        {/* Within the editor's form: it sends the text on screen, knowing which edition it goes over. */}
        <Button name="over" value={edition}>
          {t("drafts.editor.overtaken.over")}
        </Button>
      </div>
    </Notice>
  );
}
