import { Form } from "@remix-run/react";
import { useState, type ReactNode } from "react";
import { BUDGET_RULES, UNITS } from "#app/core/incentives/rule/rule.ts";
import { measuresOf } from "#app/core/standings/measures.ts";
import { POST, REGION, TIERS, WAYS, type TypedRule } from "#app/incentives/rules/typed.ts";
import type { Named } from "#app/incentives/view.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { measureName, postName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

type Choices = { readonly posts: readonly string[]; readonly regions: Named };
type EditorProps = { readonly hash: string; readonly fields: TypedRule; readonly wrong: readonly string[]; readonly choices: Choices; readonly busy: boolean };

/** The words of a draft. Nothing is checked away while typing: a draft may be saved half done, and says what it lacks. */
export function Editor({ hash, fields, wrong, choices, busy }: EditorProps) {
  const { t, read } = useReader();
  const error = (name: string) => (wrong.includes(name) ? t("incentives.editor.wrong") : null);
  const line = (name: string) => ({ name, defaultValue: fields[name] ?? "", error: error(name), autoComplete: "off" }) as const;
  const [by, setBy] = useState(fields["by"] ?? "band");
  const way = WAYS.find((each) => each === by) ?? "band";
  const boards = (["people", "branches"] as const).map((board) => ({ label: t(`boards.kinds.${board}`), options: measuresOf(board).map((measure) => ({ value: `${board}:${measure}`, label: `${t(`boards.title.${board}`)} · ${measureName(t, measure)}` })) }));
  return (
    <Form method="post" className="mt-4 max-w-3xl" noValidate>
      <input type="hidden" name="base" value={hash} />
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-2">
        <Field {...line("titleZh")} label={t("incentives.editor.titleZh")} />
        <Field {...line("titleEn")} label={t("incentives.editor.titleEn")} />
        <Select name="of" defaultValue={fields["of"]} error={error("of")} label={t("incentives.editor.of")} unchosen={t("incentives.editor.unchosen")} groups={boards} />
        <Select name="unit" defaultValue={fields["unit"]} error={error("unit")} label={t("incentives.editor.unit")} unchosen={t("incentives.editor.unchosen")} groups={[{ label: "", options: UNITS.map((unit) => ({ value: unit, label: t(`incentives.units.${unit}`) })) }]} />
        <Field {...line("giftZh")} label={t("incentives.editor.giftZh")} hint={t("incentives.editor.giftHint")} />
        <Field {...line("giftEn")} label={t("incentives.editor.giftEn")} hint={t("incentives.editor.giftHint")} />
      </div>
      <Group legend={t("incentives.editor.tiers")}>
        <div className="grid gap-x-6 gap-y-4 md:grid-cols-2">
          <Select name="by" value={by} onChange={(event) => setBy(event.currentTarget.value)} error={error("by")} label={t("incentives.editor.by")} unchosen={t("incentives.editor.unchosen")} groups={[{ label: "", options: WAYS.map((each) => ({ value: each, label: t(`incentives.editor.ways.${each}`) })) }]} />
          {way === "band" ? <Field {...line("certainty")} inputMode="numeric" label={t("incentives.editor.certainty")} /> : <input type="hidden" name="certainty" value={fields["certainty"] ?? ""} />}
        </div>
        <p className="measure mt-3 text-note text-quiet">{t(`incentives.editor.tiersHint.${way}`)} {t("incentives.editor.amountHint")}</p>
        {Array.from({ length: TIERS }, (_, i) => (
          <div key={i} className="mt-3 grid grid-cols-2 gap-x-6">
            <Field {...line(`step${i}`)} inputMode="decimal" label={t("incentives.editor.step", { tier: i + 1 })} />
            <Field {...line(`amount${i}`)} inputMode="decimal" label={t("incentives.editor.amount", { tier: i + 1 })} />
          </div>
        ))}
      </Group>
      <Group legend={t("incentives.editor.who")}>
        <Boxes legend={t("incentives.editor.posts")} boxes={choices.posts.map((post) => ({ name: `${POST}${post}`, label: postName(t, post) }))} fields={fields} />
        <Boxes legend={t("incentives.editor.regions")} boxes={Object.entries(choices.regions).map(([id, name]) => ({ name: `${REGION}${id}`, label: read(name) }))} fields={fields} />
        <div className="mt-4 grid gap-x-6 gap-y-4 md:grid-cols-2">
          <Field {...line("observations")} inputMode="numeric" label={t("incentives.editor.observations")} hint={t("incentives.editor.observationsHint")} />
          <Box name="redLine" label={t("incentives.editor.redLine")} fields={fields} />
        </div>
      </Group>
      <Group legend={t("incentives.editor.limits")}>
        <div className="grid gap-x-6 gap-y-4 md:grid-cols-3">
          <Field {...line("cap")} inputMode="decimal" label={t("incentives.editor.cap")} hint={t("incentives.editor.empty")} />
          <Field {...line("budget")} inputMode="decimal" label={t("incentives.editor.budget")} hint={t("incentives.editor.empty")} />
          <Select name="budgetRule" defaultValue={fields["budgetRule"]} error={error("budgetRule")} label={t("incentives.editor.budgetRule")} unchosen={t("incentives.editor.unchosen")} groups={[{ label: "", options: BUDGET_RULES.map((rule) => ({ value: rule, label: t(`incentives.editor.budgetRules.${rule}`) })) }]} />
        </div>
        <Box name="pool" label={t("incentives.editor.pool")} fields={fields} />
        <div className="mt-2 grid grid-cols-2 gap-x-6">
          <Field {...line("poolLeast")} inputMode="numeric" label={t("incentives.editor.poolLeast")} />
          <Field {...line("poolMost")} inputMode="numeric" label={t("incentives.editor.poolMost")} />
        </div>
        <Field {...line("basis")} className="mt-4" maxLength={300} label={t("incentives.editor.basis")} hint={t("incentives.editor.basisHint")} />
      </Group>
      <Button name="act" value="save" weight="primary" className="mt-6" disabled={busy}>{t("incentives.rule.save")}</Button>
    </Form>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="mt-6 border-t border-line pt-3">
      <legend className="pr-3 text-ui font-semibold">{legend}</legend>
      {children}
    </fieldset>
  );
}

function Box({ name, label, fields }: { name: string; label: string; fields: TypedRule }) {
  return (
    <label className="flex min-h-11 items-center gap-3 self-end text-ui">
      <input type="checkbox" name={name} defaultChecked={fields[name] === "on"} className="size-5 accent-seal" />
      {label}
    </label>
  );
}

function Boxes({ legend, boxes, fields }: { legend: string; boxes: readonly { name: string; label: string }[]; fields: TypedRule }) {
  return (
    <fieldset className="mt-2">
      <legend className="text-ui text-quiet">{legend}</legend>
      <div className="flex flex-wrap gap-x-6">{boxes.map((box) => <Box key={box.name} {...box} fields={fields} />)}</div>
    </fieldset>
  );
}
