import { useMemo } from "react";
import type { Text } from "#app/core/text/text.ts";
import { arrivalMs, startsOf } from "#app/drills/player/line/arrival.ts";
import { phrasesOf } from "#app/drills/player/line/phrases.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/**
 * What the customer says now, phrase by phrase while an element around it is `data-arriving`. The whole text is there
 * from the start, for whoever listens, and stays as it is, so that it is read out once.
 */
export function ArrivingLine({ text }: { text: Text }) {
  const { read } = useReader();
  const line = read(text);
  const { phrases, starts } = useMemo(() => {
    const cut = phrasesOf(line);
    return { phrases: cut, starts: startsOf(cut, arrivalMs(text)) };
  }, [line, text]);
  return phrases.map((phrase, place) => (
    <span
      key={place}
      className={classNames("phrase-arrives", phrase.aside && "text-ui text-quiet font-normal")}
      style={{ animationDelay: `${starts[place] ?? 0}ms` }}
    >
      {phrase.text}
    </span>
  ));
}

/** What somebody said before. */
export function SaidLine({ text }: { text: Text }) {
  const { read } = useReader();
  return phrasesOf(read(text)).map(({ text: said, aside }, place) =>
    aside ? (
      <span key={place} className="text-quiet">
        {said}
      </span>
    ) : (
      said
    ),
  );
}
