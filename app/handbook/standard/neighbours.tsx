import { Link } from "@remix-run/react";
import type { StandardView } from "#app/handbook/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** Leafing through the handbook. */
export function Neighbours({ standard: { before, after } }: { standard: Pick<StandardView, "before" | "after"> }) {
  const { t } = useReader();
  const ways = [
    ...(before ? [{ to: paths.standard(before), label: `${t("handbook.standard.before")} ${before}` }] : []),
    { to: paths.handbook(), label: t("handbook.standard.all") },
    ...(after ? [{ to: paths.standard(after), label: `${t("handbook.standard.after")} ${after}` }] : []),
  ];
  return (
    <nav aria-label={t("handbook.standard.near")} className="no-print mt-12 border-t border-line pt-2">
      <ul className="flex flex-wrap gap-x-8">
        {ways.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
