import { Form, Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Narrowing, Offer } from "#app/visits/review/queue/narrow.ts";
import { useReader } from "#app/words/reader.tsx";

/** Narrows the queue to a branch and a form, by the address. Nothing to choose among, nothing shown. */
export function Filters({ offer, narrowing }: { offer: Offer; narrowing: Narrowing }) {
  const { t, read } = useReader();
  const wants = { branch: offer.branches.length > 1 || narrowing.branch !== null, form: offer.forms.length > 1 || narrowing.form !== null };
  const groupOf = (options: Offer["branches"]) => [{ label: "", options: options.map(({ id, name }) => ({ value: id, label: read(name) })) }];
  if (!wants.branch && !wants.form) return null;
  return (
    <Form
      method="get"
      action={paths.reviews()}
      role="search"
      aria-label={t("review.filter.label")}
      // Made anew when the address changes, so that the fields show what is filtered by.
      key={`${narrowing.branch} ${narrowing.form}`}
      className="flex flex-wrap items-end gap-x-3 gap-y-3"
    >
      {wants.branch && (
        <Select
          label={t("review.filter.branch")}
          name="branch"
          defaultValue={narrowing.branch ?? ""}
          unchosen={t("review.filter.anyBranch")}
          groups={groupOf(offer.branches)}
          className="min-w-0 flex-1 md:w-56 md:flex-none"
        />
      )}
      {wants.form && (
        <Select
          label={t("review.filter.form")}
          name="form"
          defaultValue={narrowing.form ?? ""}
          unchosen={t("review.filter.anyForm")}
          groups={groupOf(offer.forms)}
          className="min-w-0 flex-1 md:w-56 md:flex-none"
        />
      )}
      <Button className="min-h-12">{t("review.filter.apply")}</Button>
      {(narrowing.branch !== null || narrowing.form !== null) && (
        <Link to={paths.reviews()} className="inline-flex min-h-12 items-center text-ui underline decoration-line underline-offset-4">
          {t("review.filter.clear")}
        </Link>
      )}
    </Form>
  );
}
