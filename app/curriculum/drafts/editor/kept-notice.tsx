import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

type KeptNoticeProps = { onTake: () => void; onDrop: () => void };

/** This tab still holds a text that was typed here and never saved. */
export function KeptNotice({ onTake, onDrop }: KeptNoticeProps) {
  const { t } = useReader();
  return (
    <Notice tone="warn" title={t("drafts.editor.kept.title")} className="mb-6">
      <p className="measure">{t("drafts.editor.kept.said")}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="button" onClick={onTake}>
          {t("drafts.editor.kept.take")}
        </Button>
        <Button type="button" weight="quiet" onClick={onDrop}>
          {t("drafts.editor.kept.drop")}
        </Button>
      </div>
    </Notice>
  );
}
