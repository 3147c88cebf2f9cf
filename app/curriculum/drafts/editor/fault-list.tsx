import type { MouseEvent, RefObject } from "react";
import type { LineFault } from "#app/curriculum/bench/view.ts";
import { lineAnchor, spanOf } from "#app/curriculum/drafts/editor/lines.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

type FaultListProps = { faults: readonly LineFault[]; text: RefObject<HTMLTextAreaElement> };

/** What the check found, in the order of the text; each line number leads to its line. */
export function FaultList({ faults, text }: FaultListProps) {
  const { t } = useReader();
  const count = (severity: LineFault["severity"]) => faults.filter((fault) => fault.severity === severity).length;
  return (
    <section aria-labelledby="faults" className="min-w-0">
      <h2 id="faults" className="font-serif text-lead font-semibold">
        {t("drafts.faults.title")}
      </h2>
      {faults.length === 0 ? (
        <p className="mt-2 text-ui">{t("drafts.faults.clean")}</p>
      ) : (
        <>
          <p className="mt-1 text-ui text-quiet">
            {t("drafts.faults.errors", { count: count("error") })} · {t("drafts.faults.warnings", { count: count("warning") })}
          </p>
          <ol className="mt-2 max-h-96 overflow-y-auto border-t border-line lg:max-h-[70vh]">
            {faults.map((fault, place) => (
              <Entry key={place} fault={fault} text={text} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Entry({ fault: { line, column, severity, code, message, witness }, text }: { fault: LineFault; text: RefObject<HTMLTextAreaElement> }) {
  const { t, read } = useReader();
  return (
    <li className="border-b border-line py-2 text-ui">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a
          href={`#${lineAnchor(line)}`}
          onClick={(event) => goTo(event, text.current, line)}
          className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {t("drafts.faults.line", { line })}
        </a>
        <span className={classNames("font-semibold", severity === "error" ? "text-seal" : "text-warn")}>
          {t(`drafts.faults.severity.${severity}`)}
        </span>
      </p>
      <p className="break-words">{read(message)}</p>
      {witness.length > 0 && (
        <p className="break-words text-note text-quiet">{t("drafts.faults.way", { way: witness.join(t("drafts.faults.arrow")) })}</p>
      )}
      <p className="text-note text-quiet">
        {code} · {t("drafts.faults.column", { column })}
      </p>
    </li>
  );
}

/** Puts the cursor on the line; without a script the link alone scrolls to its number. */
function goTo(event: MouseEvent, box: HTMLTextAreaElement | null, line: number): void {
  if (!box || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  const { from, to } = spanOf(box.value, line);
  box.focus({ preventScroll: true });
  box.setSelectionRange(from, to);
  document.getElementById(lineAnchor(line))?.scrollIntoView({ block: "center" });
}
