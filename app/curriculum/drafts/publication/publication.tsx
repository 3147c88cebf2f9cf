import { Form, Link } from "@remix-run/react";
import type { PublicationView } from "#app/curriculum/bench/view.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

type PublicationProps = {
  publication: PublicationView;
  /** Drills of this scenario that are under way. */
  open: number;
};

/** What publishing a draft does, and the press that does it; or what stands in its way; or that it is done. */
export function Publication({ publication, open }: PublicationProps) {
  const { published, obstacles } = publication;
  if (published) return <Done publication={publication} published={published} />;
  return obstacles.length > 0 ? <Refused publication={publication} /> : <Ready publication={publication} open={open} />;
}

function Ready({ publication: { id, slug, edition, after, withdrawn, warnings }, open }: PublicationProps) {
  const { t } = useReader();
  const next = { slug: slug ?? "", version: after + 1 };
  return (
    <>
      <p className="measure mt-6 text-body">{after > 0 ? t("drafts.publication.next", next) : t("drafts.publication.first", next)}</p>
      <p className="measure text-body">{warnings > 0 ? <Counts errors={0} warnings={warnings} /> : t("drafts.publication.passed")}</p>
      <h2 className="mt-8 font-serif text-lead font-semibold">{t("drafts.publication.effects.title")}</h2>
      <ul className="measure mt-3 list-disc space-y-2 pl-5 text-ui">
        {withdrawn && <li className="font-semibold">{t("drafts.publication.effects.putBack")}</li>}
        <li>{t("drafts.publication.effects.shelf")}</li>
        {open > 0 && <li>{t("drafts.publication.effects.open", { count: open })}</li>}
        <li>{t("drafts.publication.effects.pinned")}</li>
      </ul>
      <Form method="post" replace className="mt-8 flex flex-wrap gap-3">
        <input type="hidden" name="edition" value={edition} />
        <input type="hidden" name="after" value={after} />
        <Button weight="primary" className="w-full md:w-auto">
          {t("drafts.publication.submit", next)}
        </Button>
        <Link to={paths.draft(id)} className={buttonClass("plain", "w-full md:w-auto")}>
          {t("drafts.publication.mend")}
        </Link>
      </Form>
    </>
  );
}

function Refused({ publication: { id, obstacles, errors, warnings } }: { publication: PublicationView }) {
  const { t } = useReader();
  return (
    <>
      <Notice tone="bad" title={t("drafts.publication.refused")} className="mt-6">
        <ul className="measure space-y-1">
          {obstacles.map((obstacle) => (
            <li key={obstacle.code}>
              {problemSentence(t, obstacle)}
              {obstacle.code === "gate-refused" && (
                <span className="block text-quiet">
                  <Counts errors={errors} warnings={warnings} />
                </span>
              )}
            </li>
          ))}
        </ul>
      </Notice>
      <p className="mt-8">
        <Link to={paths.draft(id)} className={buttonClass("primary", "w-full md:w-auto")}>
          {t("drafts.publication.mend")}
        </Link>
      </p>
    </>
  );
}

type DoneProps = { publication: PublicationView; published: NonNullable<PublicationView["published"]> };

function Done({ publication: { id, slug }, published: { version, latest, withdrawn } }: DoneProps) {
  const { t } = useReader();
  return (
    <>
      <Notice tone={latest && !withdrawn ? "good" : "warn"} alert title={t("drafts.publication.done", { version })} className="mt-6">
        {!latest && <p>{t("drafts.standing.former", { version })}</p>}
        {withdrawn && <p>{problemSentence(t, { code: "text-withdrawn" })}</p>}
        <p>{t("drafts.publication.doneSaid")}</p>
      </Notice>
      <div className="mt-8 flex flex-wrap gap-3">
        <Link to={withdrawn ? paths.withdrawal(slug ?? "") : paths.scenario(slug ?? "")} className={buttonClass("primary", "w-full md:w-auto")}>
          {withdrawn ? t("drafts.withdrawal.submitBack") : t("drafts.publication.see")}
        </Link>
        <Link to={paths.draft(id)} className={buttonClass("plain", "w-full md:w-auto")}>
          {t("drafts.publication.mend")}
        </Link>
        <Link to={paths.drafts()} className={buttonClass("quiet", "w-full md:w-auto")}>
          {t("drafts.back")}
        </Link>
      </div>
    </>
  );
}

function Counts({ errors, warnings }: { errors: number; warnings: number }) {
  const { t } = useReader();
  const counts = { errors: t("drafts.faults.errors", { count: errors }), warnings: t("drafts.faults.warnings", { count: warnings }) };
  return <>{t("drafts.publication.gate", counts)}</>;
}
