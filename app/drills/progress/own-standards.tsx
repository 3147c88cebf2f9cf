import { Link } from "@remix-run/react";
import { ENOUGH, type Strength } from "#app/core/progress/met.ts";
import { dimensionOf } from "#app/core/standards/handbook.ts";
import type { StandardLine } from "#app/drills/progress/view.ts";
import { paths } from "#app/paths.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

/** So many of each kind stand at the top; the table has all. */
const HEADED = 5;

/** Which standards hold and which cost points, in how many decisions; each opens in the handbook and can be practised. */
export function OwnStandards({ standards, most }: { standards: readonly StandardLine[]; most: number }) {
  const { t } = useReader();
  if (standards.length === 0) return null;
  const weak = standards.filter(({ strength }) => strength === "weak");
  const strong = standards.filter(({ strength }) => strength === "strong").toReversed();
  return (
    <section aria-labelledby="standards" className="mt-10">
      <h2 id="standards" className="font-serif text-lead font-semibold">
        {t("progress.standards.title")}
      </h2>
      <p className="measure mt-1 text-note text-quiet">{t("progress.standards.said", { enough: ENOUGH, most })}</p>
      <div className="mt-4 gap-x-12 lg:grid lg:grid-cols-2">
        <Kind of="weak" lines={weak.slice(0, HEADED)} />
        <Kind of="strong" lines={strong.slice(0, HEADED)} />
      </div>
      <All standards={standards} />
    </section>
  );
}

function Kind({ of, lines }: { of: "weak" | "strong"; lines: readonly StandardLine[] }) {
  const { t, read } = useReader();
  return (
    <section aria-labelledby={of} className="mt-4 lg:mt-0">
      <h3 id={of} className="border-b border-ink pb-1 text-ui font-semibold">
        {t(`progress.standards.${of}`)}
      </h3>
      {lines.length === 0 && <p className="mt-2 text-ui text-quiet">{t(`progress.standards.no.${of}`)}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.standard} className="flex flex-wrap items-center gap-x-4 border-b border-line">
            <Link to={paths.standard(line.standard)} className="inline-flex min-h-11 flex-1 basis-52 items-center gap-2 text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
              <Mark standard={line.standard} />
              <span>
                {line.standard} {read(line.title)}
              </span>
            </Link>
            <span className="text-note text-quiet">{t("progress.standards.clean", { clean: line.clean, count: line.n })}</span>
            {of === "weak" && <Practise line={line} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Practise({ line: { standard, title } }: { line: StandardLine }) {
  const { t, read } = useReader();
  return (
    <Link to={paths.drills({ standard })} aria-label={t("progress.standards.practiseOne", { standard, title: read(title) })} className="inline-flex min-h-11 items-center text-ui text-seal underline underline-offset-4">
      {t("progress.standards.practise")}
    </Link>
  );
}

function Mark({ standard }: { standard: string }) {
  const dimension = dimensionOf(standard);
  return dimension && <DimensionMark dimension={dimension} />;
}

const COLUMNS = ["standard", "decisions", "share", "interval", "lost", "verdict"] as const;

/** Every standard that was met, the weakest first. */
function All({ standards }: { standards: readonly StandardLine[] }) {
  const { t, read, formats } = useReader();
  const label = t("progress.standards.all", { count: standards.length });
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return (
    <details className="mt-3 text-note">
      <summary className="inline-flex min-h-11 items-center text-quiet underline underline-offset-4">{label}</summary>
      <table aria-label={label} className="mt-1 w-full border-collapse text-left max-md:block">
        <thead className="border-b border-ink text-quiet max-md:sr-only">
          <tr>
            {COLUMNS.map((column, place) => (
              <th key={column} scope="col" className={place === 0 ? "py-1 pr-4 font-normal" : "py-1 pl-4 text-right font-normal"}>
                {t(`progress.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {standards.map(({ standard, title, n, clean, share, low, high, lost, strength }) => (
            <tr key={standard} className="border-b border-line align-baseline max-md:flex max-md:flex-wrap max-md:gap-x-4 max-md:py-2">
              <th scope="row" className="py-1 pr-4 font-normal max-md:basis-full">
                <Link to={paths.standard(standard)} className="underline decoration-line underline-offset-4 hover:decoration-ink">
                  {standard} {read(title)}
                </Link>
              </th>
              <td className="whitespace-nowrap md:py-1 md:pl-4 md:text-right">{t("progress.standards.clean", { clean, count: n })}</td>
              <td className="font-semibold md:py-1 md:pl-4 md:text-right">{percent(share)}</td>
              <td className="whitespace-nowrap md:py-1 md:pl-4 md:text-right">
                {percent(low)}–{percent(high)}
              </td>
              <td className="md:py-1 md:pl-4 md:text-right">
                {lost > 0 ? formats.tenths(-lost) : "–"}
                <span className="ml-1 text-quiet md:hidden">{lost > 0 && t("progress.column.lost")}</span>
              </td>
              <td className="md:py-1 md:pl-4 md:text-right">
                <Verdict strength={strength} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Verdict({ strength }: { strength: Strength }) {
  const { t } = useReader();
  const looks = { weak: "font-semibold text-seal", strong: "text-good", between: "", few: "text-quiet" } as const;
  return <span className={looks[strength]}>{t(`progress.standards.verdict.${strength}`)}</span>;
}
