import { Form } from "@remix-run/react";
import type { Original } from "#app/curriculum/bench/view.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { useReader } from "#app/words/reader.tsx";

type StarterFormProps = { draftKey: string; typed: string; error: string | null };

/** Begins with the starter, under a name of one's own. */
export function StarterForm({ draftKey, typed, error }: StarterFormProps) {
  const { t } = useReader();
  return (
    <Form method="post" className="mt-4 space-y-5">
      <input type="hidden" name="from" value="starter" />
      <input type="hidden" name="key" value={draftKey} />
      <Field
        label={t("drafts.new.starter.name")}
        hint={t("drafts.new.starter.hint")}
        name="slug"
        required
        maxLength={60}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed}
        error={error}
      />
      <Button className="w-full md:w-auto">{t("drafts.new.starter.submit")}</Button>
    </Form>
  );
}

type PublishedFormProps = { draftKey: string; originals: readonly Original[]; chosen: string; error: string | null; main: boolean };

/** Begins with the text of a scenario as it is published now. */
export function PublishedForm({ draftKey, originals, chosen, error, main }: PublishedFormProps) {
  const { t, read } = useReader();
  const options = originals.map(({ slug, title, version }) => ({
    value: slug,
    label: t("drafts.new.published.option", { title: read(title), slug, version }),
  }));
  return (
    <Form method="post" className="mt-4 space-y-5">
      <input type="hidden" name="from" value="published" />
      <input type="hidden" name="key" value={draftKey} />
      <Select
        label={t("drafts.new.published.scenario")}
        name="slug"
        required
        unchosen={t("drafts.new.published.unchosen")}
        groups={[{ label: "", options }]}
        defaultValue={chosen}
        error={error}
      />
      <Button weight={main ? "primary" : "plain"} className="w-full md:w-auto">
        {t("drafts.new.published.submit")}
      </Button>
    </Form>
  );
}
