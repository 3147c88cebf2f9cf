import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { Select } from "#app/ui/select.tsx";
import type { SelectOption } from "#app/ui/select.tsx";

export type FilterChoice = {
  /** Name in the address. */
  name: string;
  label: string;
  /** What goes without saying: the empty choice. */
  first: string;
  options: readonly SelectOption[];
  chosen: string | null;
};

type FilterBarProps = {
  action: string;
  label: string;
  choices: readonly FilterChoice[];
  /** A line of words to search for, where there is something to search. */
  words?: { name: string; label: string; value: string };
  /** Choices folded away until one of them is made, where there are too many for a line. */
  more?: { label: string; choices: readonly FilterChoice[] };
  /** What the address says besides and goes on saying, by name. */
  kept?: Readonly<Record<string, string>>;
  /** On the button. */
  show: string;
  /** The way back to everything, where something is left out. */
  reset?: { to: string; label: string } | null;
};

/** What a list shows, as a form that only changes the address; works without scripts. */
export function FilterBar({ action, label, choices, words, more, kept = {}, show, reset }: FilterBarProps) {
  const said = [words?.value, ...[...choices, ...(more?.choices ?? [])].map(({ chosen }) => chosen)];
  return (
    // A form of its own for every address, so that the fields say what is shown.
    <Form key={JSON.stringify(said)} method="get" action={action} aria-label={label} role="search" className="mt-5">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid grid-cols-2 items-end gap-4 lg:flex">
        {words && (
          <Field type="search" name={words.name} label={words.label} defaultValue={words.value} maxLength={100} className="col-span-2 min-w-0 lg:max-w-72 lg:flex-2" />
        )}
        {choices.map((choice) => (
          <Choice key={choice.name} choice={choice} />
        ))}
        <Button className="min-h-12 lg:shrink-0">{show}</Button>
        {reset && (
          <Link to={reset.to} className="inline-flex min-h-12 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink lg:shrink-0">
            {reset.label}
          </Link>
        )}
      </div>
      {more && <More {...more} />}
    </Form>
  );
}

function More({ label, choices }: NonNullable<FilterBarProps["more"]>) {
  return (
    <details className="group mt-2" open={choices.some(({ chosen }) => chosen !== null)}>
      <summary className="inline-flex min-h-11 items-center gap-2 text-ui hover:underline hover:underline-offset-4">
        <FoldSign />
        {label}
      </summary>
      <div className="mt-2 grid grid-cols-2 items-end gap-4 lg:grid-cols-4">
        {choices.map((choice) => (
          <Select key={choice.name} name={choice.name} label={choice.label} unchosen={choice.first} groups={[{ label: "", options: choice.options }]} defaultValue={choice.chosen ?? ""} className="min-w-0" />
        ))}
      </div>
    </details>
  );
}

/** Nothing where there is nothing to choose. */
function Choice({ choice: { name, label, first, options, chosen } }: { choice: FilterChoice }) {
  if (options.length === 0) return null;
  const known = options.some(({ value }) => value === chosen) ? (chosen ?? "") : "";
  return <Select name={name} label={label} unchosen={first} groups={[{ label: "", options }]} defaultValue={known} className="min-w-0 lg:max-w-56 lg:flex-1" />;
}
