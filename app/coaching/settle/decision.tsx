import type { Text } from "#app/core/text/text.ts";
import type { Act } from "#app/coaching/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** What the customer had said, and what the trainee did. */
export function Decision({ line, act }: { line: Text | null; act: Act }) {
  const { t, read } = useReader();
  return (
    <>
      {line && (
        <p className="measure text-body">
          <span className="text-note text-quiet">{t("coaching.objection.customer")}</span>
          <br />
          {read(line)}
        </p>
      )}
      <div className="measure mt-4 border-l-2 border-ink pl-4">
        {act.kind !== "silence" && <p className="text-note text-quiet">{t(act.kind === "do" ? "coaching.objection.youDo" : "coaching.objection.you")}</p>}
        <p className="text-body">{act.text ? read(act.text) : t("coaching.objection.silence")}</p>
      </div>
    </>
  );
}
