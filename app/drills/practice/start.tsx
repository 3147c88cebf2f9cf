import { Form } from "@remix-run/react";
import type { PlannedDrill } from "#app/drills/practice/view.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Begins the practice in one press. `first`: the one to do now; the others are named, since their buttons look alike. */
export function Start({ drill: { slug, title }, first = false }: { drill: PlannedDrill; first?: boolean }) {
  const { t, read } = useReader();
  return (
    <Form method="post" action={paths.drill(slug)} className={first ? "w-full md:w-auto" : ""}>
      <input type="hidden" name="mode" value="practice" />
      <Button weight={first ? "primary" : "plain"} className={first ? "w-full" : ""} aria-label={first ? undefined : t("practice.startThis", { title: read(title) })}>
        {t("practice.start")}
      </Button>
    </Form>
  );
}
