import type { Fault } from "#app/curriculum/view.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** What a checker noticed, each with its place in the file and what to do about it. */
export function Faults({ faults }: { faults: readonly Fault[] }) {
  const { t, read } = useReader();
  return (
    <ul className="mt-3 border-t border-line text-ui">
      {faults.map((fault) => (
        <li key={`${fault.file}:${fault.line}:${fault.column}:${fault.code}`} className="border-b border-line py-2">
          <p className="measure">
            <span className={classNames("font-semibold", fault.severity === "error" ? "text-seal" : "text-warn")}>
              {t(`scenarios.script.report.severity.${fault.severity}`)}
            </span>{" "}
            {read(fault.message)}
          </p>
          <p className="text-note text-quiet">
            {t("scenarios.faults.place", { file: fault.file, line: fault.line, column: fault.column })} · {fault.code}
          </p>
        </li>
      ))}
    </ul>
  );
}
