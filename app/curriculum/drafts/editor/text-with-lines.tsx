import { useId, useState } from "react";
import type { RefObject } from "react";
import type { LineFault } from "#app/curriculum/bench/view.ts";
import { countLines, lineAnchor } from "#app/curriculum/drafts/editor/lines.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

type TextWithLinesProps = { source: string; faults: readonly LineFault[]; box: RefObject<HTMLTextAreaElement> };

/**
 * A plain box of text as tall as its lines, so that their numbers stand beside them and a link to a number scrolls to its
 * line, scripts or not. Keyboard and screen readers meet an ordinary box; Tab leaves it.
 */
export function TextWithLines({ source, faults, box }: TextWithLinesProps) {
  const { t } = useReader();
  const id = useId();
  const [lines, setLines] = useState(() => countLines(source));
  return (
    <div>
      <label htmlFor={id} className="block text-ui font-medium">
        {t("drafts.editor.label")}
      </label>
      <p id={`${id}-hint`} className="mt-1 text-note text-quiet">
        {t("drafts.editor.hint")}
      </p>
      <div className="mt-2 max-h-[75vh] overflow-auto rounded-box border border-edge bg-sheet focus-within:border-ink focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-seal">
        {/* English asks fonts for narrow signs, which would take the columns from a fixed-width one. */}
        <div className="flex min-w-max font-mono text-note leading-6 [font-variant-east-asian:normal]">
          <Numbers lines={lines} faults={faults} />
          <textarea
            ref={box}
            id={id}
            name="source"
            aria-describedby={`${id}-hint`}
            defaultValue={source}
            onInput={(event) => setLines(countLines(event.currentTarget.value))}
            rows={lines}
            wrap="off"
            autoCapitalize="none"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            className="field-sizing-content min-h-96 min-w-[60ch] grow resize-none overflow-hidden whitespace-pre bg-transparent py-2 pl-3 pr-6 leading-6 outline-none"
          />
        </div>
      </div>
    </div>
  );
}

/** The number of every line; one with a fault is marked by a sign and by weight. What is wrong is said in the list. */
function Numbers({ lines, faults }: { lines: number; faults: readonly LineFault[] }) {
  const marks = new Map<number, LineFault["severity"]>();
  for (const { line, severity } of faults) if (marks.get(line) !== "error") marks.set(line, severity);
  return (
    <div aria-hidden className="sticky left-0 shrink-0 select-none border-r border-line bg-paper py-2 text-right text-quiet">
      {Array.from({ length: lines }, (_, index) => {
        const mark = marks.get(index + 1);
        return (
          <div
            key={index}
            id={lineAnchor(index + 1)}
            className={classNames(
              "h-6 scroll-mt-24 pl-2 pr-2",
              mark === "error" && "bg-seal-wash font-bold text-seal",
              mark === "warning" && "font-bold text-warn",
            )}
          >
            {mark === "error" ? "✕ " : mark === "warning" ? "△ " : ""}
            {index + 1}
          </div>
        );
      })}
    </div>
  );
}
