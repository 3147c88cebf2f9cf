import { Link } from "@remix-run/react";
import { Faults } from "#app/curriculum/faults.tsx";
import { FormItem } from "#app/curriculum/forms/page/item.tsx";
import { FormLedger } from "#app/curriculum/forms/page/ledger.tsx";
import { Weights } from "#app/curriculum/forms/page/weights.tsx";
import { PaperForm } from "#app/curriculum/forms/paper/paper-form.tsx";
import { Paragraphs } from "#app/curriculum/forms/paper/paragraphs.tsx";
import type { FormView } from "#app/curriculum/forms/view.ts";
import { Contents } from "#app/curriculum/script/contents.tsx";
import { Section } from "#app/curriculum/script/section.tsx";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

const LINK = "inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink";

/** One version of a form, as its writers and reviewers read it; on paper, the form itself. */
export function FormPage({ view }: { view: FormView }) {
  const { t, read } = useReader();
  return (
    <Page title={read(view.form.title)}>
      <div className="print:hidden">
        <Ways view={view} />
        <Standing view={view} />
        <div className="mt-6 gap-x-12 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <section aria-labelledby="brief">
            <h2 id="brief" className="font-serif text-lead font-semibold">
              {t("forms.page.brief")}
            </h2>
            <Paragraphs text={read(view.form.brief)} />
          </section>
          <div className="mt-8 space-y-8 lg:mt-0">
            <FormLedger view={view} />
            <Weights form={view.form} />
          </div>
        </div>
        <Sections view={view} />
      </div>
      <PaperForm form={view.form} />
    </Page>
  );
}

function Sections({ view }: { view: FormView }) {
  const { t, read } = useReader();
  const { sections } = view.form;
  const titled = sections.map((section, i) => ({ ...section, anchor: `section-${section.id}`, label: `${i + 1} ${read(section.title)}` }));
  const entries = [...titled, { anchor: "verdict", label: t("forms.page.verdict") }];
  return (
    <div className="gap-x-12 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
      <Contents entries={entries} />
      <div className="min-w-0">
        {titled.map(({ id, anchor, label, hint, items }) => (
          <Section key={id} id={anchor} title={label}>
            {hint && <p className="measure mt-1 text-ui text-quiet">{read(hint)}</p>}
            <ol>
              {items.map((item) => (
                <FormItem key={item.id} view={view} item={item} />
              ))}
            </ol>
          </Section>
        ))}
        <Section id="verdict" title={t("forms.page.verdict")}>
          {view.faults.length > 0 ? <Faults faults={view.faults} /> : <p className="mt-2 text-ui">{t("forms.page.clean")}</p>}
        </Section>
      </div>
    </div>
  );
}

/** From here to the list, to trying it, to its versions and to its source. */
function Ways({ view: { row, last } }: { view: FormView }) {
  const { t } = useReader();
  const { slug, hash } = row;
  return (
    <p className="mt-2 flex flex-wrap gap-x-8">
      <Link to={paths.forms()} className={LINK}>
        {t("forms.all")}
      </Link>
      <Link to={paths.formPreview(slug, hash === last.hash ? undefined : hash)} className={LINK}>
        {t("forms.page.preview")}
      </Link>
      <Link to={paths.formVersions(slug)} className={LINK}>
        {t("forms.page.versions")}
      </Link>
      <a href={paths.formFile(slug, hash)} download className={LINK}>
        {t("forms.page.source")}
      </a>
    </p>
  );
}

/** What is to be known before reading: that it is withdrawn, or that a later version followed. */
function Standing({ view: { row, last } }: { view: FormView }) {
  const { t } = useReader();
  const old = row.version < last.version;
  if (!old && last.withdrawnAt === null) return null;
  return (
    <Notice tone="warn" className="mt-4">
      {last.withdrawnAt !== null && <p>{t("forms.page.withdrawn")}</p>}
      {old && (
        <>
          <p>{t("forms.page.old", { version: row.version, last: last.version })}</p>
          <Link to={paths.form(last.slug)} className={LINK}>
            {t("forms.page.toLatest")}
          </Link>
        </>
      )}
    </Notice>
  );
}
