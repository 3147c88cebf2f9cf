import { Form, Link, useNavigation } from "@remix-run/react";
import type { Problem } from "#app/core/result.ts";
import { VISIT_MODES } from "#app/core/visit/visit.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import { BOUNDS, type CampaignField, type Typed } from "#app/visits/campaign/settings/typed.ts";
import { Evaluators, Scope, Weekdays } from "#app/visits/campaign/page/settings-choices.tsx";
import type { CampaignChoices } from "#app/visits/view/campaign.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

type SettingsFormProps = {
  choices: CampaignChoices;
  /** What was typed when it was refused, and why. */
  refused: { problem: Problem; typed: Typed } | null;
  /** Sent along: the key of a new campaign, or the edition of one that is there. */
  hidden: Readonly<Record<string, string>>;
  submit: string;
  back: string;
};

/** What a form field is given: what stands in it, and what is wrong with it. */
export type FieldOf = { said: (name: string) => readonly string[]; errorOf: (field: CampaignField) => string | null };

/** All that the planner is told. */
export function SettingsForm({ choices, refused, hidden, submit, back }: SettingsFormProps) {
  const { t } = useReader();
  const busy = useNavigation().state !== "idle";
  const typed = refused?.typed ?? choices.typed;
  const field = refused?.problem.params?.field;
  const sentence = refused ? problemSentence(t, refused.problem) : null;
  const of: FieldOf = { said: (name) => typed[name] ?? [], errorOf: (name) => (field === name ? sentence : null) };
  return (
    <Form method="post" className="mt-8 max-w-2xl space-y-8">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {sentence && (
        <Notice tone="bad" alert>
          <p>{sentence}</p>
        </Notice>
      )}
      <What choices={choices} of={of} />
      <Scope regions={choices.regions} of={of} />
      <Numbers names={["visitsPerPlace", "overlapPercent"]} of={of} />
      <Weekdays of={of} />
      <Field label={t("campaigns.form.closedOn")} hint={t("campaigns.form.closedHint")} name="closedOn" defaultValue={of.said("closedOn")[0]} error={of.errorOf("closedOn")} />
      <Field label={t("campaigns.form.bands")} hint={t("campaigns.form.bandsHint")} name="bands" defaultValue={of.said("bands")[0]} error={of.errorOf("bands")} />
      <Evaluators candidates={choices.candidates} of={of} />
      <Numbers names={["maxPerEvaluator", "maxPerEvaluatorDay", "rotationDays", "graceDays"]} of={of} />
      <Field label={t("campaigns.form.fee")} hint={t("campaigns.form.feeHint")} name="fee" inputMode="decimal" autoComplete="off" maxLength={20} defaultValue={of.said("fee")[0]} error={of.errorOf("fee")} />
      <Quotas firms={choices.firms} of={of} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button weight="primary" className="w-full md:w-auto" aria-disabled={busy || undefined}>
          {submit}
        </Button>
        <Link to={back} className={buttonClass("quiet", "w-full md:w-auto")}>
          {t("campaigns.form.back")}
        </Link>
      </div>
    </Form>
  );
}

function What({ choices: { forms }, of: { said, errorOf } }: { choices: CampaignChoices; of: FieldOf }) {
  const { t, read } = useReader();
  const options = forms.map(({ slug, title, channel, stale }) => {
    const words = { title: read(title), channel: t(`trade.channel.${channel}`) };
    return { value: slug, label: stale ? t("campaigns.form.formStale", words) : t("campaigns.form.formOf", words) };
  });
  const modes = VISIT_MODES.map((value) => ({ value, label: t(`trade.visitMode.${value}`) }));
  return (
    <>
      <Field label={t("campaigns.form.nameZh")} hint={t("campaigns.form.nameHint")} name="titleZh" lang="zh-CN" required maxLength={80} defaultValue={said("titleZh")[0]} error={errorOf("titleZh")} />
      <Field label={t("campaigns.form.nameEn")} name="titleEn" lang="en" required maxLength={80} defaultValue={said("titleEn")[0]} error={errorOf("titleEn")} />
      <Select label={t("campaigns.form.slug")} name="slug" required unchosen={t("campaigns.form.slugUnchosen")} groups={[{ label: "", options }]} defaultValue={said("slug")[0]} error={errorOf("slug")} />
      <Select label={t("campaigns.form.mode")} hint={t("campaigns.form.modeHint")} name="mode" required unchosen={t("campaigns.form.modeUnchosen")} groups={[{ label: "", options: modes }]} defaultValue={said("mode")[0] ?? "mystery"} error={errorOf("mode")} />
      <div className="grid gap-6 md:grid-cols-2">
        <Field label={t("campaigns.form.from")} name="from" type="date" required defaultValue={said("from")[0]} error={errorOf("from")} />
        <Field label={t("campaigns.form.to")} name="to" type="date" required defaultValue={said("to")[0]} error={errorOf("to")} />
      </div>
    </>
  );
}

function Numbers({ names, of: { said, errorOf } }: { names: readonly (keyof typeof BOUNDS)[]; of: FieldOf }) {
  const { t } = useReader();
  const hints: Partial<Record<keyof typeof BOUNDS, string>> = { overlapPercent: t("campaigns.form.overlapHint"), graceDays: t("campaigns.form.graceHint") };
  return (
    <>
      {names.map((name) => {
        const [min, max] = BOUNDS[name];
        return <Field key={name} label={t(`campaigns.form.${name}`)} hint={hints[name]} name={name} type="number" inputMode="numeric" required min={min} max={max} defaultValue={said(name)[0]} error={errorOf(name)} />;
      })}
    </>
  );
}

function Quotas({ firms, of: { said, errorOf } }: { firms: CampaignChoices["firms"]; of: FieldOf }) {
  const { t, read } = useReader();
  if (firms.length === 0) return null;
  return (
    <fieldset className="space-y-4">
      <legend className="text-ui font-medium">{t("campaigns.form.quotas")}</legend>
      <p className="text-note text-quiet">{t("campaigns.form.quotaHint")}</p>
      {firms.map(({ id, name }) => (
        <Field key={id} label={read(name)} name={`quota:${id}`} type="number" inputMode="numeric" min={0} max={9999} defaultValue={said(`quota:${id}`)[0]} error={errorOf("quota")} />
      ))}
    </fieldset>
  );
}
