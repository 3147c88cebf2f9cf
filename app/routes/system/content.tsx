import type { Text } from "#app/core/text/text.ts";
import { Fact, Facts, Sign } from "#app/routes/system/part.tsx";
import type { SystemView } from "#app/routes/system/view.server.ts";
import { useReader } from "#app/words/reader.tsx";

/** What is published in which version, and whether files were refused. */
export function Content({ content: { scenarios, forms, policy, refused } }: Pick<SystemView, "content">) {
  const { t } = useReader();
  return (
    <>
      <Facts>
        <Fact name={t("system.content.scenarios")}>
          <Editions editions={scenarios} />
        </Fact>
        <Fact name={t("system.content.forms")}>
          <Editions editions={forms} />
        </Fact>
        <Fact name={t("system.content.policy")}>{t("system.content.rules", { version: policy })}</Fact>
      </Facts>
      {refused > 0 && (
        <p className="mt-2 text-ui">
          <Sign good={false}>{t("system.content.refused", { count: refused })}</Sign>
        </p>
      )}
    </>
  );
}

function Editions({ editions }: { editions: readonly { title: Text; version: number }[] }) {
  const { t, read } = useReader();
  if (editions.length === 0) return t("system.content.none");
  return (
    <ul>
      {editions.map(({ title, version }) => (
        <li key={title.en}>{t("system.content.edition", { name: read(title), version })}</li>
      ))}
    </ul>
  );
}
