import type { Form } from "#app/core/form/form.ts";
import { reportOfForm } from "#app/core/form/report.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

/** How many items each dimension has and what they weigh together, the premises apart. */
export function Weights({ form }: { form: Form }) {
  const { t } = useReader();
  const shares = reportOfForm(form).shares.filter(({ items }) => items > 0);
  return (
    <section aria-labelledby="weights">
      <h2 id="weights" className="text-ui font-semibold">
        {t("forms.page.weights")}
      </h2>
      <table className="mt-2 w-full border-collapse text-left text-ui">
        <thead className="border-b border-ink text-note text-quiet">
          <tr>
            <th scope="col" className="py-1 font-normal">
              {t("forms.page.about")}
            </th>
            <th scope="col" className="py-1 pl-4 text-right font-normal">
              {t("forms.page.items")}
            </th>
            <th scope="col" className="py-1 pl-4 text-right font-normal">
              {t("forms.page.weight")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ about, items, weight }) => (
            <tr key={about} className="border-b border-line">
              <th scope="row" className="py-1.5 font-normal">
                <span className="flex items-center gap-2">
                  {about !== "premises" && <DimensionMark dimension={about} />}
                  {about === "premises" ? t("forms.premises") : t(`trade.dimension.${about}`)}
                </span>
              </th>
              <td className="py-1.5 pl-4 text-right">{items}</td>
              <td className="py-1.5 pl-4 text-right">{weight}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-note text-quiet">{t("forms.page.weightsSaid")}</p>
    </section>
  );
}
