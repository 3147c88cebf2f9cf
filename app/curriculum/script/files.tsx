import { Download } from "lucide-react";
import { fileNames } from "#app/curriculum/script/file-names.ts";
import type { ScriptView } from "#app/curriculum/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

const KINDS = ["source", "svg", "mermaid", "machine", "module"] as const;

/** What can be taken along of this version; charts in the reader's language. */
export function Files({ script: { row } }: { script: ScriptView }) {
  const { t, language } = useReader();
  const names = fileNames(row.slug, language);
  return (
    <ul className="mt-3 border-t border-line">
      {KINDS.map((kind) => (
        <li key={kind} className="grid gap-x-6 border-b border-line py-2 text-ui md:grid-cols-[18rem_minmax(0,1fr)]">
          <a
            href={paths.scenarioFile(row.slug, row.hash, names[kind])}
            download={names[kind]}
            className="inline-flex min-h-11 items-center gap-2 break-all underline decoration-line underline-offset-4 hover:decoration-ink"
          >
            <Download aria-hidden size={18} strokeWidth={1.75} className="shrink-0" />
            {names[kind]}
          </a>
          <p className="measure self-center">
            {t(`scenarios.script.files.${kind}.name`)}
            <span className="block text-note text-quiet">{t(`scenarios.script.files.${kind}.said`)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
