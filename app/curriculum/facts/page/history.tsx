import { Link } from "@remix-run/react";
import type { ChangedFactView, ChangedPart, SheetVersion } from "#app/curriculum/facts/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** Every version of the sheet, the latest first: who made it, when, and what it changed. */
export function History({ versions }: { versions: readonly SheetVersion[] }) {
  return (
    <ol className="mt-8 border-t border-ink">
      {versions.map((version) => (
        <Version key={version.version} sheet={version} />
      ))}
    </ol>
  );
}

function Version({ sheet: { version, at, by, size, changes } }: { sheet: SheetVersion }) {
  const { t, read, formats } = useReader();
  return (
    <li className="border-b border-line py-4">
      <h2 className="text-ui font-semibold">
        {t("facts.versions.heading", { version })}{" "}
        <span suppressHydrationWarning className="font-normal text-quiet">
          {t("facts.versions.made", { at: `${formats.day(at)} ${formats.clock(at)}`, by: by ? read(by) : t("facts.versions.byFile") })}
        </span>
      </h2>
      {version === 1 && <p className="mt-1 text-ui">{t("facts.versions.first", { count: size })}</p>}
      {version > 1 && changes.length === 0 && <p className="mt-1 text-ui">{t("facts.versions.same")}</p>}
      {changes.map((change) => (
        <Changed key={change.key} change={change} />
      ))}
    </li>
  );
}

function Changed({ change: { key, name, parts } }: { change: ChangedFactView }) {
  const { read } = useReader();
  return (
    <div className="mt-2">
      <Link to={paths.fact(key)} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
        {read(name)}
      </Link>
      {parts.map((part) => (
        <Part key={part.part} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { part: ChangedPart }) {
  const { t } = useReader();
  const [before, after] = useSides(part);
  return (
    <dl className="grid gap-x-6 border-l-2 border-line pl-4 text-ui md:grid-cols-[8rem_1fr_1fr]">
      <dt className="text-note text-quiet md:row-span-2">{t(`facts.versions.part.${part.part}`)}</dt>
      <dd>
        <span className="text-note text-quiet">{t("facts.versions.was")} </span>
        <del className="decoration-edge">{before}</del>
      </dd>
      <dd>
        <span className="text-note text-quiet">{t("facts.versions.is")} </span>
        <ins className="no-underline">{after}</ins>
      </dd>
    </dl>
  );
}

/** Before and after in the reader's words; in both languages where only the other one changed. */
function useSides(part: ChangedPart): [string, string] {
  const { t, read, formats } = useReader();
  const nothing = t("facts.versions.nothing");
  if (part.part === "until") {
    const day = (said: string | null) => (said === null ? nothing : formats.date(said));
    return [day(part.before), day(part.after)];
  }
  const { before, after } = part;
  const alike = before && after && read(before) === read(after);
  const text = (said: typeof before) => (said === null ? nothing : alike ? `${said.zh} · ${said.en}` : read(said));
  return [text(before), text(after)];
}
