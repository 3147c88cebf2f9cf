import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** The standard a figure is about, or that it is about all of the service. */
export function Standard({ id }: { id: string | null }) {
  const { t } = useReader();
  if (id === null) return <span className="text-quiet">{t("outside.record.allService")}</span>;
  return (
    <Link to={paths.standard(id)} className="underline decoration-line underline-offset-4 hover:decoration-ink">
      {id}
    </Link>
  );
}
