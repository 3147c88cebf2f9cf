import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Says how many tests are still to be taken, and leads there. */
export function TestsOpen({ count }: { count: number }) {
  const { t } = useReader();
  return (
    <Notice tone="warn" className="mt-6 max-w-2xl">
      <p>{t("tests.open", { count })}</p>
      <Link to={paths.tests()} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4">
        {t("tests.openAct")}
      </Link>
    </Notice>
  );
}
