import { Form, Link, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Draft } from "#app/visits/fill/draft.ts";
import type { Drafts } from "#app/visits/fill/drafts.ts";
import { Item } from "#app/visits/fill/item/item.tsx";
import { Story } from "#app/visits/qualify/page/story.tsx";
import { useKeptTest } from "#app/visits/qualify/page/use-kept-test.ts";
import { sheetOf, type Sheet } from "#app/visits/qualify/sheet.ts";
import type { FillSection } from "#app/visits/view/fill.ts";
import type { TestCase } from "#app/visits/view/test.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

type TakingProps = {
  slug: string;
  taking: TestCase;
  /** Whose test it is, and how many were handed in before. */
  personId: string;
  attempts: number;
  sections: readonly FillSection[];
  /** What a page that was sent back has in its fields. */
  posted: Drafts;
  /** It was handed in with something wanting. */
  refused: boolean;
};

/**
 * The story, and below it the form. Where scripts run, what an answer brings with it appears at once; without, it is
 * there when the page comes back.
 */
export function Taking({ slug, taking, personId, attempts, sections, posted, refused }: TakingProps) {
  const { t, read } = useReader();
  const { drafts, restored, edit } = useKeptTest({ personId, slug, attempts, caseHash: taking.hash }, posted);
  const alive = useAlive();
  const sheet = sheetOf(sections, drafts);
  return (
    <div className="mt-6 max-w-2xl">
      <section aria-labelledby="story">
        <h2 id="story" className="font-serif text-lead font-semibold">
          {t("tests.take.caseTitle", { title: read(taking.title) })}
        </h2>
        <Story text={read(taking.told)} />
      </section>
      <h2 id="form" className="mt-10 font-serif text-title font-semibold">
        {t("tests.take.formTitle")}
      </h2>
      <p className="measure mt-2 text-ui text-quiet">{t("tests.take.time")}</p>
      {restored && (
        <Notice className="mt-4">
          <p role="status">{t("tests.take.restored")}</p>
        </Notice>
      )}
      {refused && <Wanting missing={sheet.missing.length} />}
      <Form method="post" noValidate preventScrollReset>
        <input type="hidden" name="case" value={taking.hash} />
        {sections.map((section, place) => (
          <Fields key={section.id} section={section} number={place + 1} of={sections.length} sheet={sheet} refused={refused} alive={alive} onEdit={edit} />
        ))}
        <HandIn slug={slug} sheet={sheet} alive={alive} />
      </Form>
    </div>
  );
}

/** What is still to be answered; it takes the focus, since that is why the page came back. */
function Wanting({ missing }: { missing: number }) {
  const { t } = useReader();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  return (
    <div ref={here} tabIndex={-1} className="mt-6">
      <Notice tone="bad" alert>
        <p>{t("tests.take.wanting", { count: missing })}</p>
        <p className="mt-1">{t("tests.take.wantingPlain")}</p>
      </Notice>
    </div>
  );
}

type FieldsProps = {
  section: FillSection;
  number: number;
  of: number;
  sheet: Sheet;
  refused: boolean;
  alive: boolean;
  onEdit: (id: string, fields: Partial<Draft>) => void;
};

function Fields({ section, number, of, sheet, refused, alive, onEdit }: FieldsProps) {
  const { t, read } = useReader();
  const items = section.items.filter(({ id }) => sheet.visible.has(id));
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={`section-${section.id}`} className="mt-8">
      <h3 id={`section-${section.id}`} className="flex gap-2 border-b border-ink pb-2 font-serif text-lead font-semibold">
        <span className="text-quiet">{t("visits.position", { number, of })}</span>
        {read(section.title)}
      </h3>
      {section.hint && <p className="mt-2 text-ui text-quiet">{read(section.hint)}</p>}
      {items.map((item, place) => {
        const draft = sheet.read.get(item.id);
        const wanting = refused && sheet.missing.includes(item.id);
        return (
          draft && (
            <div key={item.id} className={wanting ? "border-l-2 border-seal pl-4" : undefined}>
              <Item entry={draft.entry} number={place + 1} remark={null} lost={false} alive={alive} notes={false} onEdit={(fields) => onEdit(item.id, fields)} onLeave={nothing} onChoose={nothing} />
              {wanting && <p className="py-2 text-note text-seal">{draft.problem ? problemSentence(t, draft.problem) : t("tests.take.unanswered")}</p>}
            </div>
          )
        );
      })}
    </section>
  );
}

function HandIn({ slug, sheet, alive }: { slug: string; sheet: Sheet; alive: boolean }) {
  const { t } = useReader();
  const navigation = useNavigation();
  const busy = navigation.state !== "idle" && navigation.formAction === paths.test(slug);
  return (
    <div className="mt-8">
      {alive && (
        <p role="status" className="text-ui">
          {t("tests.take.kept", { answered: Object.keys(sheet.answers).length, missing: sheet.missing.length })}
        </p>
      )}
      <p className="measure mt-2 text-ui text-quiet">{t("tests.take.submitSaid")}</p>
      <div className="mt-4 flex flex-wrap gap-x-4 gap-y-3">
        <Button weight="primary" className="min-h-12 w-full md:w-auto" aria-disabled={busy || undefined}>
          {t("tests.take.submit")}
        </Button>
        <Link to={paths.tests()} className={buttonClass("quiet", "min-h-12 w-full md:w-auto")}>
          {t("tests.back")}
        </Link>
      </div>
    </div>
  );
}

function nothing(): void {}

/** It never changes again. */
const never = () => nothing;

/** False until the page's script runs, and for ever without scripts. */
function useAlive(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
