import { Form, Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Narrowing, Offer } from "#app/visits/review/queue/narrow.ts";
import { useReader } from "#app/words/reader.tsx";

/** Narrows the queue to a branch and a form, by the address. Nothing to choose among, nothing shown. */
export function Filters({ offer, narrowing }: { offer: Offer; narrowing: Narrowing }) {
  const { t, read } = useReader();
  const narrowed = narrowing.branch !== null || narrowing.form !== null;
  if (offer.branches.length < 2 && offer.forms.length < 2 && !narrowed) return null;
  const groupOf = (options: Offer["branches"]) => [{ label: "", options: options.map(({ id, name }) => ({ value: id, label: read(name) })) }];
  return (
    <Form
      method="get"
      action={paths.reviews()}
      role="search"
      aria-label={t("review.filter.label")}
      // Made anew when the address changes, so that the fields show what is filtered by.
      key={`${narrowing.branch} ${narrowing.form}`}
      className="grid grid-cols-2 items-end gap-x-4 gap-y-3 md:flex"
    >
      <Select
        label={t("review.filter.branch")}
        name="branch"
        defaultValue={narrowing.branch ?? ""}
        unchosen={t("review.filter.anyBranch")}
        groups={groupOf(offer.branches)}
        className="min-w-0 md:w-56"
      />
      <Select
        label={t("review.filter.form")}
        name="form"
        defaultValue={narrowing.form ?? ""}
        unchosen={t("review.filter.anyForm")}
        groups={groupOf(offer.forms)}
        className="min-w-0 md:w-56"
      />
      <Button className="min-h-12">{t("review.filter.apply")}</Button>
      {narrowed && (
        <Link to={paths.reviews()} className="inline-flex min-h-12 items-center text-ui underline decoration-line underline-offset-4">
          {t("review.filter.clear")}
        </Link>
      )}
    </Form>
  );
}
