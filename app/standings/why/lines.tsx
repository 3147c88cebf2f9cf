import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { sourceIn } from "#app/core/standings/source.ts";
import { paths } from "#app/paths.ts";
import type { LineView, StandingView } from "#app/standings/view/standing.ts";
import { sourceOf } from "#app/standings/naming.ts";
import { useReader } from "#app/words/reader.tsx";

/** The results that count, month by month, with what was added to each where the reader may know it. */
export function Lines({ view }: { view: StandingView }) {
  const { t } = useReader();
  const { kind, lines, showsSeverity } = view;
  const source = sourceOf(kind);
  const adjusted = lines.some((line) => line.adjusted !== null);
  return (
    <section aria-labelledby="results" className="mt-10">
      <h2 id="results" className="font-serif text-lead font-semibold">
        {t(`boards.why.results.${source}`)}
      </h2>
      {kind === "branches" && !showsSeverity && view.steps && <p className="measure mt-1 text-note text-quiet">{t("boards.why.hidden")}</p>}
      {adjusted && <p className="measure mt-1 text-note text-quiet">{t("boards.why.columns")}</p>}
      <table aria-labelledby="results" className="mt-3 w-full border-collapse text-ui">
        <thead className="border-b border-ink text-note text-quiet">
          <tr>
            <Head first wide>
              {t("boards.why.column.month")}
            </Head>
            <Head first>{t(`boards.why.column.${source}`)}</Head>
            <Head>{t("boards.why.column.score")}</Head>
            {adjusted && <Head wide>{t(kind === "people" ? "boards.why.column.difficultyPeople" : "boards.why.column.difficultyBranches")}</Head>}
            {showsSeverity && <Head wide>{t("boards.why.column.severity")}</Head>}
            {adjusted && <Head>{t("boards.why.column.adjusted")}</Head>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => (
            <Line key={place} line={line} view={view} adjusted={adjusted} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ first = false, wide = false, children }: { first?: boolean; wide?: boolean; children: ReactNode }) {
  const align = first ? "pr-4 text-left" : "pl-4 text-right";
  return (
    <th scope="col" className={`py-2 align-bottom font-normal ${align} ${wide ? "max-md:hidden" : ""}`}>
      {children}
    </th>
  );
}

function Line({ line, view, adjusted }: { line: LineView; view: StandingView; adjusted: boolean }) {
  const { t, read, formats } = useReader();
  const { kind, showsSeverity } = view;
  const source = sourceOf(kind);
  const figure = (tenths: number | null, signed = false) =>
    tenths === null ? "" : signed ? formats.signedTenths(tenths / 10) : formats.tenths(tenths / 10);
  return (
    <tr className="border-b border-line align-baseline">
      <td className="whitespace-nowrap py-2 pr-4 text-quiet max-md:hidden">{formats.month(line.month)}</td>
      <th scope="row" className="py-2 pr-4 text-left font-normal">
        {read(line.title)}
        {line.attempts > 1 && <span className="block text-note text-quiet">{t("boards.why.attempts", { count: line.attempts })}</span>}
        <Folded line={line} view={view} />
        <Opens line={line} kind={kind} />
      </th>
      <td className="py-2 pl-4 text-right font-semibold">
        {figure(line.score)}
        {line.failures > 0 && <span className="block whitespace-nowrap text-note font-normal text-seal">{t(`boards.why.failed.${source}`)}</span>}
      </td>
      {adjusted && <td className="py-2 pl-4 text-right max-md:hidden">{figure(line.difficulty, true)}</td>}
      {showsSeverity && <td className="py-2 pl-4 text-right max-md:hidden">{figure(line.severity, true)}</td>}
      {adjusted && <td className="py-2 pl-4 text-right">{figure(line.adjusted)}</td>}
    </tr>
  );
}

/** What stands in columns of its own at a desk, below the title on a phone. */
function Folded({ line: { month, difficulty, severity }, view: { kind, showsSeverity } }: { line: LineView; view: StandingView }) {
  const { t, formats } = useReader();
  const told = [formats.month(month)];
  const add = (label: string, tenths: number | null) => tenths !== null && tenths !== 0 && told.push(`${label} ${formats.signedTenths(tenths / 10)}`);
  add(t(kind === "people" ? "boards.why.column.difficultyPeople" : "boards.why.column.difficultyBranches"), difficulty);
  if (showsSeverity) add(t("boards.why.column.severity"), severity);
  return <span className="block text-note text-quiet md:hidden">{told.join(" · ")}</span>;
}

/** What may be opened: one's own debriefs, or the result of the visit. */
function Opens({ line: { opens }, kind }: { line: LineView; kind: StandingView["kind"] }) {
  const { t } = useReader();
  if (opens.length === 0) return null;
  const label = (place: number) => {
    if (kind === "branches") return t("boards.why.result");
    return opens.length > 1 ? t("boards.why.debriefs", { number: place + 1 }) : t("boards.why.debrief");
  };
  return (
    <span className="flex flex-wrap gap-x-4 text-note">
      {opens.map((id, place) => (
        <Link
          key={id}
          to={kind === "people" ? paths.debrief(id) : paths.result(sourceIn(id))}
          className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink md:min-h-8"
        >
          {label(place)}
        </Link>
      ))}
    </span>
  );
}
