import { Form, Link } from "@remix-run/react";
import type { Problem } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { ConflictsView, OwnConflict } from "#app/visits/view/conflict.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** A declaration that was refused: why, and what was typed. */
export type RefusedConflict = { problem: Problem; branchId: string; reason: string };

/** Where an evaluator is not to be sent, and one more place of that kind. */
export function Conflicts({ view: { conflicts, places }, refused }: { view: ConflictsView; refused: RefusedConflict | null }) {
  const { t, read } = useReader();
  const problem = refused && problemSentence(t, refused.problem);
  const ofReason = refused?.problem.code.startsWith("reason-") ?? false;
  return (
    <div className="mt-8 max-w-2xl">
      {conflicts.length === 0 ? (
        <p className="text-body">{t("visits.conflicts.none")}</p>
      ) : (
        <section aria-labelledby="declared">
          <h2 id="declared" className="font-serif text-lead font-semibold">
            {t("visits.conflicts.list")}
          </h2>
          <ul className="mt-2 border-t border-line">
            {conflicts.map((conflict) => (
              <Declared key={conflict.id} conflict={conflict} />
            ))}
          </ul>
        </section>
      )}
      <Form key={conflicts.length} method="post" className="mt-10 space-y-6 border-t border-ink pt-6">
        <Select
          label={t("visits.conflicts.place")}
          name="branchId"
          required
          unchosen={t("visits.conflicts.placeUnchosen")}
          groups={[{ label: "", options: places.map(({ id, name }) => ({ value: id, label: read(name) })) }]}
          defaultValue={refused?.branchId ?? ""}
          error={ofReason ? null : problem}
        />
        <TextArea
          label={t("visits.conflicts.reason")}
          name="reason"
          hint={t("visits.conflicts.reasonHint")}
          required
          minLength={2}
          maxLength={2000}
          rows={2}
          defaultValue={refused?.reason}
          error={ofReason ? problem : null}
        />
        <Button weight="primary" name="deed" value="declare" className="min-h-12 w-full md:w-auto">
          {t("visits.conflicts.declare")}
        </Button>
      </Form>
    </div>
  );
}

function Declared({ conflict: { id, place, reason, declaredAt, visitId } }: { conflict: OwnConflict }) {
  const { t, read, formats } = useReader();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <div className="min-w-0">
        <h3 className="text-body font-semibold">{read(place.name)}</h3>
        <p className="whitespace-pre-line text-ui">{reason}</p>
        <p className="text-note text-quiet">{t("visits.conflicts.since", { day: formats.day(declaredAt) })}</p>
        {visitId !== null && (
          <p className="mt-1 text-ui">
            {t("visits.conflicts.open")}{" "}
            <Link to={paths.visit(visitId)} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4">
              {t("visits.conflicts.openLink")}
            </Link>
          </p>
        )}
      </div>
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <Button name="deed" value="end" aria-label={t("visits.conflicts.endLabel", { place: read(place.name) })}>
          {t("visits.conflicts.end")}
        </Button>
      </Form>
    </li>
  );
}
