import { ChevronLeft } from "lucide-react";
import { Link, useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { FormEvent } from "react";
import { paths } from "#app/paths.ts";
import type { FillDesk } from "#app/visits/fill/fill-desk.ts";
import { DeskNotices } from "#app/visits/fill/desk/notices.tsx";
import { Item } from "#app/visits/fill/item/item.tsx";
import { progressOf } from "#app/visits/fill/progress.ts";
import { Returned } from "#app/visits/fill/returned.tsx";
import type { FillSection } from "#app/visits/view/fill.ts";
import { Button } from "#app/ui/button.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

type SectionProps = FillDesk & { section: FillSection };

/** One section of the form, made for one thumb: its questions, then back and next. */
export function Section({ view, desk, shown, alive, section }: SectionProps) {
  const { t, read } = useReader();
  const progress = progressOf(view.sections, shown.entries);
  const items = section.items.filter(({ id }) => progress.visible.has(id));
  const { visitId, returned } = view;
  return (
    <div className="mx-auto max-w-2xl px-4">
      <Head view={view} section={section} progress={progress} />
      <main id="content" tabIndex={-1} className="pt-6 pb-10">
        <DeskNotices desk={shown} back={paths.visitSection(visitId, section.id)} />
        {!view.editable && (
          <Notice className="mb-6">
            <p>{t("visits.readOnly")}</p>
          </Notice>
        )}
        <Returned returned={returned} />
        {section.hint && <p className="text-ui text-quiet">{read(section.hint)}</p>}
        <SectionForm view={view} section={section} desk={desk}>
          <fieldset disabled={!view.editable} className="min-w-0">
            {items.map((item, place) => {
              const entry = shown.entries.get(item.id);
              return (
                entry && (
                  <Item
                    key={item.id}
                    entry={entry}
                    number={place + 1}
                    remark={returned?.remarks[item.id] ?? null}
                    lost={shown.lost}
                    alive={alive}
                    onEdit={(fields, resting = false) => desk.edit(item.id, fields, resting)}
                    onLeave={() => desk.settle()}
                    onChoose={(which) => desk.choose(item.id, which)}
                  />
                )
              );
            })}
          </fieldset>
        </SectionForm>
      </main>
    </div>
  );
}

type HeadProps = Pick<SectionProps, "view" | "section"> & { progress: ReturnType<typeof progressOf> };

/**
 * Where one is, and how far: it stays in sight. The way back does not: a link that sticks would lie over those below it.
 */
function Head({ view, section, progress }: HeadProps) {
  const { t, read } = useReader();
  const heading = useFocusOnChange(section.id);
  const number = view.sections.findIndex(({ id }) => id === section.id) + 1;
  const own = progress.sections.find((each) => each.section.id === section.id);
  const { answered, of } = own ?? { answered: 0, of: 0 };
  const title = read(section.title);
  return (
    <>
      <div className="flex min-h-11 items-center justify-between gap-4">
        <Link to={paths.visit(view.visitId)} prefetch="render" className="-ml-1 inline-flex min-h-11 items-center gap-1 text-ui text-quiet hover:text-ink">
          <ChevronLeft aria-hidden size={18} strokeWidth={1.75} />
          {t("visits.toOverview")}
        </Link>
        <span className="truncate text-note text-quiet">{read(view.branch.name)}</span>
      </div>
      <header data-bar="top" className="-mx-4 border-b border-line bg-paper px-4 pt-2 pb-3 tall:sticky tall:top-0 tall:z-20">
        <div className="flex items-baseline justify-between gap-4">
          <h1 ref={heading} tabIndex={-1} className="flex gap-2 font-serif text-lead font-semibold">
            <span className="text-quiet">{t("visits.position", { number, of: view.sections.length })}</span>
            {title}
          </h1>
          <span aria-hidden className="text-note text-quiet">{t("visits.sectionProgress", { answered, of })}</span>
        </div>
        <div className="mt-2">
          <Meter
            label={title}
            value={of === 0 ? 100 : Math.round((100 * answered) / of)}
            valueText={t("visits.sectionProgressText", { title, answered, of })}
            fill="bg-good"
            heavy={answered === of}
          />
        </div>
      </header>
    </>
  );
}

type FormProps = Pick<SectionProps, "view" | "section" | "desk"> & { children: React.ReactNode };

/** With scripts the answers are saved already and the buttons only lead on; without, they post the whole section. */
function SectionForm({ view: { visitId, sections, editable }, section, desk, children }: FormProps) {
  const { t } = useReader();
  const navigate = useNavigate();
  const place = sections.findIndex(({ id }) => id === section.id);
  const [before, after] = [sections[place - 1]?.id, sections[place + 1]?.id];
  const lead = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    desk.settle();
    const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const to = pressed instanceof HTMLButtonElement ? pressed.value : "";
    navigate(to === "" ? paths.visit(visitId) : paths.visitSection(visitId, to));
  };
  return (
    <form method="post" action={paths.visitSection(visitId, section.id)} onSubmit={lead} noValidate>
      {children}
      <nav data-bar="bottom" aria-label={t("visits.sectionNav")} className="-mx-4 mt-2 flex flex-row-reverse gap-3 bg-paper px-4 py-3 tall:sticky tall:bottom-0 tall:border-t tall:border-line">
        {/* The first button is what Enter presses. */}
        <Button weight="primary" name="to" value={after ?? ""} className="min-h-12 grow">
          {after ? t("visits.next") : t(editable ? "visits.finish" : "visits.toOverview")}
        </Button>
        {before && (
          <Button name="to" value={before} className="min-h-12">
            {t("visits.previous")}
          </Button>
        )}
      </nav>
    </form>
  );
}

/** A new section is announced by its heading; the first one is the page's own. */
function useFocusOnChange(section: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(section);
  useEffect(() => {
    if (last.current === section) return;
    last.current = section;
    heading.current?.focus({ preventScroll: true });
  }, [section]);
  return heading;
}
