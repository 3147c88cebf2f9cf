import type { RelapseCount } from "#app/core/visit/relapse.ts";
import type { ActionListView } from "#app/visits/view/action.ts";
import { useReader } from "#app/words/reader.tsx";

/** From so many closed plans on, their share is told besides the counts. */
const ENOUGH = 5;

/** How much of what was closed came back, by standard and by branch; nothing where nothing was closed. */
export function Relapses({ relapses: { standards, branches }, several }: { relapses: ActionListView["relapses"]; several: boolean }) {
  const { t, read } = useReader();
  if (standards.length === 0) return null;
  const byStandard = standards.map(({ standard, ...count }) => ({ ...count, key: standard.id, name: [standard.id, standard.title && read(standard.title)].filter(Boolean).join(" ") }));
  const byBranch = branches.map(({ branch, ...count }) => ({ ...count, key: branch.id, name: read(branch.name) }));
  return (
    <section aria-labelledby="relapses" className="mt-14">
      <h2 id="relapses" className="font-serif text-lead font-semibold">
        {t("actions.relapses.title")}
      </h2>
      <p className="measure mt-1 text-ui text-quiet">{t("actions.relapses.said")}</p>
      <div className="mt-3 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <Table of={t("actions.relapses.standard")} lines={byStandard} />
        {several && <Table of={t("actions.relapses.branch")} lines={byBranch} />}
      </div>
    </section>
  );
}

function Table({ of, lines }: { of: string; lines: readonly (RelapseCount & { key: string; name: string })[] }) {
  const { t, formats } = useReader();
  return (
    <table className="w-full border-collapse self-start text-left text-ui">
      <thead>
        <tr className="border-b border-ink text-note text-quiet">
          <th scope="col" className="py-2 pr-4 font-normal">
            {of}
          </th>
          <th scope="col" className="py-2 text-right font-normal">
            {t("actions.relapses.rate")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, relapsed, closed }) => (
          <tr key={key} className="border-b border-line">
            <th scope="row" className="py-2 pr-4 font-normal">
              {name}
            </th>
            <td className="py-2 text-right whitespace-nowrap">
              {t("actions.relapses.of", { relapsed, closed })}
              {closed >= ENOUGH && <span className="ml-2 text-quiet">{t("actions.relapses.share", { share: formats.whole((100 * relapsed) / closed) })}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
