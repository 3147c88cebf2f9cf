import { TriangleAlert } from "lucide-react";
import type { Guessing } from "#app/core/scenario/check/guess/guessing.ts";
import { LIMITS } from "#app/core/scenario/check/guess/unguessable.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

const KINDS = ["random", "first", "longest", "silent"] as const;

/** What four who know nothing are expected to get, each with what the gate lets pass. */
export function GuessTable({ guessing }: { guessing: Guessing }) {
  const { t, formats } = useReader();
  return (
    <table className="mt-2 w-full border-collapse text-left text-ui">
      <tbody>
        {KINDS.map((kind) => {
          const over = guessing[kind] > LIMITS[kind];
          return (
            <tr key={kind} className="border-t border-line">
              <th scope="row" className="py-2 pr-4 font-normal">
                {t(`drafts.report.guessers.${kind}`)}
              </th>
              <td className={classNames("py-2 text-right font-semibold", over && "text-seal")}>
                {over && <TriangleAlert aria-hidden size={16} strokeWidth={1.75} className="mr-1 inline align-[-3px]" />}
                {formats.tenths(guessing[kind])}
              </td>
              <td className="py-2 pl-4 text-right text-note text-quiet">{t("drafts.report.most", { most: LIMITS[kind] })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
