import { useReader } from "#app/words/reader.tsx";

type Said = { readonly value: string; readonly n: number };

type PanelTableProps = {
  label: string;
  /** Over the names of the rows. */
  head: string;
  rows: readonly { readonly key: string; readonly name: string; readonly drills: Said | null; readonly visits: Said | null }[];
};

/** What a panel draws, in figures: drills beside visits, each with its n. */
export function PanelTable({ label, head, rows }: PanelTableProps) {
  const { t } = useReader();
  return (
    <table aria-label={label} className="mb-4 w-full border-collapse text-note">
      <thead className="border-b border-ink text-quiet">
        <tr>
          <th scope="col" className="py-1 pr-3 text-left font-normal">
            {head}
          </th>
          {(["drills", "visits"] as const).map((kind) => (
            <th key={kind} scope="col" className="py-1 pl-3 text-right font-normal">
              {t(`figures.kind.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, drills, visits }) => (
          <tr key={key} className="border-b border-line">
            <th scope="row" className="py-1 pr-3 text-left font-normal">
              {name}
            </th>
            <Figure said={drills} />
            <Figure said={visits} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figure({ said }: { said: Said | null }) {
  const { t, formats } = useReader();
  if (said === null) {
    return (
      <td className="py-1 pl-3 text-right text-quiet">
        <span aria-hidden>–</span>
        <span className="sr-only">{t("figures.none")}</span>
      </td>
    );
  }
  return (
    <td className="py-1 pl-3 text-right">
      <span className="inline-block whitespace-nowrap">{said.value}</span>{" "}
      <span className="whitespace-nowrap text-quiet">
        <span aria-hidden>{`n${formats.whole(said.n)}`}</span>
        <span className="sr-only">{t("figures.over", { count: said.n })}</span>
      </span>
    </td>
  );
}
