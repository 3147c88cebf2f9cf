import type { RefObject } from "react";
import { useReader } from "#app/words/reader.tsx";

type KeyListProps = {
  box: RefObject<HTMLDetailsElement>;
  /** How many replies are open. */
  count: number;
  pausable: boolean;
  hintable: boolean;
};

/** Which keys do what. Where a finger is all there is, it stays out of the way. */
export function KeyList({ box, count, pausable, hintable }: KeyListProps) {
  const { t } = useReader();
  return (
    <details ref={box} className="text-note text-quiet pointer-coarse:not-open:hidden">
      <summary className="inline-flex min-h-11 items-center gap-2">
        <span className="underline underline-offset-4">{t("player.keys.title")}</span>
        <Key name="?" />
      </summary>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 pb-4">
        {count > 0 && <KeyRow keys={count === 1 ? ["1"] : ["1", "–", String(count)]} does={t("player.keys.choose")} />}
        <KeyRow keys={["Tab", "Enter"]} does={t("player.keys.move")} />
        <KeyRow keys={[t("player.keys.any")]} does={t("player.keys.skip")} />
        {hintable && <KeyRow keys={["H"]} does={t("modes.hint.ask")} />}
        {pausable && <KeyRow keys={["P"]} does={t("player.keys.pause")} />}
        <KeyRow keys={["?"]} does={t("player.keys.help")} />
      </dl>
    </details>
  );
}

function KeyRow({ keys, does }: { keys: readonly string[]; does: string }) {
  return (
    <>
      <dt className="flex items-center gap-1">
        {keys.map((name) => (name === "–" ? <span key={name}>{name}</span> : <Key key={name} name={name} />))}
      </dt>
      <dd>{does}</dd>
    </>
  );
}

function Key({ name }: { name: string }) {
  return <kbd className="min-w-6 rounded-box border border-edge px-1.5 text-center font-sans">{name}</kbd>;
}
