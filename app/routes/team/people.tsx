import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("team.title"));

export const loader = guarded("team.see", () => null);

export default function Team() {
  const { t } = useReader();
  return <Page title={t("team.title")}>{null}</Page>;
}
