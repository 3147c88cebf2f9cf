import { Form } from "@remix-run/react";
import { classNames } from "#app/ui/class-names.ts";

export type Choice = { value: string; label: string; lang?: string };

type ChoiceFormProps = {
  action: string;
  name: string;
  label: string;
  choices: readonly Choice[];
  current: string;
  /** Where to come back to. */
  back: string;
};

/** A few ways to choose among, each a press: the present one is marked. Posts at once, also without scripts. */
export function ChoiceForm({ action, name, label, choices, current, back }: ChoiceFormProps) {
  return (
    <Form method="post" action={action} preventScrollReset role="group" aria-label={label} className="flex flex-wrap gap-x-4">
      <input type="hidden" name="back" value={back} />
      {choices.map((choice) => (
        <button
          key={choice.value}
          name={name}
          value={choice.value}
          lang={choice.lang}
          aria-pressed={choice.value === current}
          className={classNames(
            "min-h-11 border-b-2 text-ui",
            choice.value === current ? "border-seal font-semibold" : "border-transparent text-quiet hover:text-ink",
          )}
        >
          {choice.label}
        </button>
      ))}
    </Form>
  );
}
