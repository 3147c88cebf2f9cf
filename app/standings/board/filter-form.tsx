import { Form } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { measureName, postName, quarterName } from "#app/standings/naming.ts";
import type { BoardView, Option } from "#app/standings/view/board.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import type { SelectOption } from "#app/ui/select.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What the board shows, as a form that only changes the address. */
export function FilterForm({ view }: { view: BoardView }) {
  const { t, read } = useReader();
  const { kind, filters, choices } = view;
  const named = (options: readonly Option[]) => options.map(({ value, name }) => ({ value, label: read(name) }));
  const quarters = choices.quarters.map((quarter) => ({ value: quarter, label: quarterName(t, quarter) }));
  const measures = choices.measures.filter((measure) => measure !== "total").map((measure) => ({ value: measure, label: measureName(t, measure) }));
  const posts = choices.posts.map((post) => ({ value: post, label: postName(t, post) }));
  const all = t("boards.filter.all");
  const narrows = choices.regions.length + choices.branches.length + choices.posts.length > 0;
  return (
    // A form of its own for every address, so that the fields say what is shown.
    <Form key={JSON.stringify(filters)} method="get" action={paths.boards(kind)} aria-label={t("boards.filter.label")} className="mt-5">
      <div className="grid grid-cols-2 items-end gap-4 lg:flex">
        <Choice name="quarter" label={t("boards.filter.quarter")} first={quarterName(t, choices.present)} options={quarters} chosen={filters.quarter} />
        <Choice name="by" label={t("boards.filter.measure")} first={t("boards.measures.total")} options={measures} chosen={filters.measure} />
        <Choice name="region" label={t("boards.filter.region")} first={all} options={named(choices.regions)} chosen={filters.region} />
        <Choice name="branch" label={t("boards.filter.branch")} first={all} options={named(choices.branches)} chosen={filters.branch} />
        <Choice name="post" label={t("boards.filter.post")} first={all} options={posts} chosen={filters.post} />
        <Button className="min-h-12 lg:shrink-0">{t("boards.filter.show")}</Button>
      </div>
      {narrows && <p className="mt-2 text-note text-quiet">{t("boards.filter.whole")}</p>}
    </Form>
  );
}

type ChoiceProps = { name: string; label: string; first: string; options: readonly SelectOption[]; chosen: string | null };

/** Nothing where there is nothing to choose; what goes without saying is the empty choice. */
function Choice({ name, label, first, options, chosen }: ChoiceProps) {
  if (options.length === 0) return null;
  const known = options.some(({ value }) => value === chosen) ? (chosen ?? "") : "";
  return (
    <Select name={name} label={label} unchosen={first} groups={[{ label: "", options }]} defaultValue={known} className="min-w-0 lg:max-w-56 lg:flex-1" />
  );
}
