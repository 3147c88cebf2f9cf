import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { CampaignRow } from "#app/visits/view/campaign.ts";
import { useReader } from "#app/words/reader.tsx";

/** Campaigns line by line; on a phone each is a block. */
export function CampaignList({ campaigns }: { campaigns: readonly CampaignRow[] }) {
  const { t } = useReader();
  if (campaigns.length === 0) return <p className="measure mt-8 text-body">{t("campaigns.none")}</p>;
  return (
    <table aria-label={t("campaigns.title")} className="mt-8 w-full border-collapse text-left text-ui max-md:block">
      <thead className="border-b border-ink text-note text-quiet max-md:sr-only">
        <tr>
          {(["title", "period", "form", "state", "visits"] as const).map((column) => (
            <th key={column} scope="col" className="py-2 pr-4 font-normal">
              {t(`campaigns.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {campaigns.map((campaign) => (
          <Row key={campaign.id} campaign={campaign} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ campaign: { id, title, form, mode, from, to, state, places, visits, done } }: { campaign: CampaignRow }) {
  const { t, read, formats } = useReader();
  const cell = "py-3 pr-4 align-top max-md:block max-md:py-0";
  return (
    <tr className="border-b border-line max-md:block max-md:py-4">
      <th scope="row" className={`${cell} font-medium`}>
        <Link to={paths.campaign(id)} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
          {read(title)}
        </Link>
      </th>
      <td className={cell}>{t("campaigns.period", { from: formats.date(from), to: formats.date(to) })}</td>
      <td className={cell}>
        {read(form)} <span className="block text-note text-quiet">{t(`trade.visitMode.${mode}`)}</span>
      </td>
      <td className={cell}>{t(`campaigns.state.${state}`)}</td>
      <td className={cell}>
        {state === "draft" ? t("campaigns.planned", { count: visits }) : t("campaigns.doneOf", { done, count: visits })}
        <span className="block text-note text-quiet">{t("campaigns.places", { count: places })}</span>
      </td>
    </tr>
  );
}
