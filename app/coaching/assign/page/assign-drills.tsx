import type { AssignPage } from "#app/coaching/assign/choices.ts";
import { ChoiceForm } from "#app/coaching/assign/page/choice-form.tsx";
import { Preview } from "#app/coaching/assign/page/preview.tsx";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { useReader } from "#app/words/reader.tsx";

/** First the choices; once they say enough, what would be sent stands above them. */
export function AssignDrills({ page }: { page: AssignPage }) {
  const { t } = useReader();
  const { preview, problem } = page;
  if (preview === null) {
    return (
      <div className="mt-8">
        <ChoiceForm page={page} primary />
      </div>
    );
  }
  const settled = problem === null;
  return (
    <>
      <Preview page={page} shown={preview} />
      <details key={page.key} open={!settled} className="group mt-10 border-t border-line pt-3">
        <summary className="inline-flex min-h-11 items-center gap-2 text-ui hover:underline hover:underline-offset-4">
          <FoldSign />
          {t("assign.new.change")}
        </summary>
        <div className="mt-4">
          <ChoiceForm page={page} primary={!settled} />
        </div>
      </details>
    </>
  );
}
