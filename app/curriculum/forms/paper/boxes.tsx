import type { ReactNode } from "react";
import type { Item } from "#app/core/form/form.ts";
import { SERVING_POSTS } from "#app/core/form/kinds.ts";
import { postName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** Where an item is answered on paper: boxes to tick and lines to write on. */
export function Boxes({ item }: { item: Item }) {
  const { t } = useReader();
  return (
    <div className="mt-2 space-y-1.5 text-ui">
      <Own item={item} />
      {item.mayNotApply && (
        <p className="flex items-end gap-3">
          <Box>{t("forms.paper.notApplicable")}</Box>
          <Line />
        </p>
      )}
    </div>
  );
}

function Own({ item }: { item: Item }) {
  const { t, read } = useReader();
  switch (item.kind) {
    case "yes-no":
      return <Row answers={[t("visits.yes"), t("visits.no")]} />;
    case "scale":
      return (
        <>
          <Row answers={["1", "2", "3", "4", "5"]} />
          <p className="text-note text-quiet">{`${t("visits.levelLow", { text: read(item.low) })} · ${t("visits.levelHigh", { text: read(item.high) })}`}</p>
        </>
      );
    case "choice":
      return item.options.map(({ id, text }) => (
        <p key={id}>
          <Box>{read(text)}</Box>
        </p>
      ));
    case "timing":
      return <Blanks units={[t("forms.paper.minutes"), t("forms.paper.seconds")]} />;
    case "count":
      return <Blanks units={[read(item.unit)]} />;
    case "served":
      return <Served />;
    case "photo":
    case "receipt":
      return <Row answers={[t("forms.paper.have")]} />;
    case "text":
    case "audio":
      return [1, 2, 3].map((line) => <div key={line} className="h-7 border-b border-line" />);
  }
}

function Served() {
  const { t } = useReader();
  return (
    <>
      <Row answers={SERVING_POSTS.map((post) => postName(t, post))} />
      {(["counter", "badge"] as const).map((part) => (
        <p key={part} className="flex items-end gap-3">
          {t(`capture.served.${part}`)}
          <Line />
        </p>
      ))}
    </>
  );
}

function Row({ answers }: { answers: readonly string[] }) {
  return (
    <p className="flex flex-wrap gap-x-8 gap-y-1">
      {answers.map((answer) => (
        <Box key={answer}>{answer}</Box>
      ))}
    </p>
  );
}

function Blanks({ units }: { units: readonly string[] }) {
  return (
    <p className="flex gap-6">
      {units.map((unit) => (
        <span key={unit} className="flex items-end gap-2">
          <span className="inline-block h-6 w-20 border-b border-edge" />
          {unit}
        </span>
      ))}
    </p>
  );
}

function Box({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <span className="inline-block size-3.5 shrink-0 translate-y-0.5 border border-ink" />
      <span>{children}</span>
    </span>
  );
}

function Line() {
  return <span className="h-6 grow border-b border-edge" />;
}
