import { Form, useRevalidator } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { deliver } from "#app/ui/delivery.ts";
import { AddPlace } from "#app/visits/place/add.tsx";
import type { LocatedFields } from "#app/visits/place/posted.ts";
import type { FillView, PlaceReply } from "#app/visits/view/fill.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const PATIENCE_MS = 10_000;

/** While the visit is under way: what is added is sent at once, and what is kept of it stands here until it is taken back. */
export function PlaceUnderWay({ view: { visitId, remove } }: { view: Pick<FillView, "visitId" | "remove"> }) {
  const { t, formats } = useReader();
  const { revalidate } = useRevalidator();
  const take = async (found: LocatedFields) => {
    const post = () => deliver<PlaceReply>(paths.visitPlace(visitId), found, PATIENCE_MS);
    const first = await post();
    // Nobody knows whether it arrived; under its key it counts once.
    const sent = first.kind === "lost" ? await post() : first;
    if (sent.kind !== "answer") return t("capture.place.unsent");
    if (sent.answer.problem) return problemSentence(t, sent.answer.problem);
    revalidate();
    return null;
  };
  return (
    <>
      <AddPlace again={remove !== null} take={take} />
      {remove && (
        <Form method="post" action={paths.visitPlace(visitId)} className="-mt-6 mb-8">
          <p className="text-ui">{t("capture.place.kept", { distance: formats.metres(remove.metres), accuracy: formats.metres(remove.accuracy) })}</p>
          <Button name="deed" value="take-back" weight="quiet" className="-ml-5 min-h-12 underline">
            {t("capture.place.takeBack")}
          </Button>
        </Form>
      )}
    </>
  );
}
