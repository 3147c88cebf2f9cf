import { paths } from "#app/paths.ts";
import { FilterBar, type FilterChoice } from "#app/ui/filter-bar.tsx";
import { INSIDE, LOOKS, type Narrowing, type Offer } from "#app/visits/review/queue/narrow.ts";
import { useReader } from "#app/words/reader.tsx";

/** Narrows the queue by the address. What leaves no choice is not asked. */
export function Filters({ offer, narrowing }: { offer: Offer; narrowing: Narrowing }) {
  const { t, read } = useReader();
  const named = (options: Offer["branches"]) => options.map(({ id, name }) => ({ value: id, label: read(name) }));
  const firms = [...(offer.inside ? [{ value: INSIDE, label: t("review.filter.inside") }] : []), ...named(offer.firms)];
  const choice = (name: keyof Narrowing, options: FilterChoice["options"]): FilterChoice[] => {
    const worth = options.length > 1 || narrowing[name] !== null;
    return worth ? [{ name, label: t(`review.filter.${name}`), first: t(`review.filter.any.${name}`), options, chosen: narrowing[name] }] : [];
  };
  const choices = [
    ...choice("look", LOOKS.map((value) => ({ value, label: t(`review.filter.looks.${value}`) }))),
    ...choice("branch", named(offer.branches)),
    ...choice("form", named(offer.forms)),
    ...choice("firm", firms),
    ...choice("mode", offer.modes.map((value) => ({ value, label: t(`trade.visitMode.${value}`) }))),
  ];
  const narrowed = Object.values(narrowing).some((chosen) => chosen !== null);
  return (
    <FilterBar
      action={paths.reviews()}
      label={t("review.filter.label")}
      choices={choices}
      show={t("review.filter.apply")}
      reset={narrowed ? { to: paths.reviews(), label: t("review.filter.clear") } : null}
    />
  );
}
