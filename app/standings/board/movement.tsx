import { useReader } from "#app/words/reader.tsx";

/** Places won or lost since the quarter before: a sign for the eye, words for the ear. */
export function Movement({ movement }: { movement: number | null }) {
  const { t } = useReader();
  if (movement === null) return <Said sign="–" words={t("boards.movement.none")} look="text-quiet" />;
  if (movement === 0) return <Said sign="=" words={t("boards.movement.same")} look="text-quiet" />;
  const places = Math.abs(movement);
  if (movement > 0) return <Said sign={`▲${places}`} words={t("boards.movement.up", { places })} look="text-good" />;
  return <Said sign={`▼${places}`} words={t("boards.movement.down", { places })} look="text-warn" />;
}

function Said({ sign, words, look }: { sign: string; words: string; look: string }) {
  return (
    <span className={look} title={words}>
      <span aria-hidden>{sign}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
