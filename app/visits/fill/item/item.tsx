import { useId } from "react";
import type { Entry } from "#app/visits/fill/desk/entry.ts";
import type { Draft } from "#app/visits/fill/draft.ts";
import { fieldName } from "#app/visits/fill/fields.ts";
import { Choice, Scale, YesNo } from "#app/visits/fill/item/choices.tsx";
import { Declared, Evidence } from "#app/visits/fill/item/declared.tsx";
import { Conflict } from "#app/visits/fill/item/conflict.tsx";
import { Note, NotApplicable } from "#app/visits/fill/item/besides.tsx";
import { Status } from "#app/visits/fill/item/status.tsx";
import { Timing } from "#app/visits/fill/item/timing.tsx";
import { Served } from "#app/visits/fill/item/served.tsx";
import { Count, Words } from "#app/visits/fill/item/typed.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

export type ItemProps = {
  entry: Entry;
  number: number;
  /** What the reviewer wants mended. */
  remark: string | null;
  lost: boolean;
  /** False until the page's script runs, and for ever without scripts. */
  alive: boolean;
  onEdit: (fields: Partial<Draft>, resting?: boolean) => void;
  onLeave: () => void;
  onChoose: (which: "own" | "stored") => void;
};

/** One question with its ways to answer, its note, and how far the answer has come. */
export function Item({ entry, number, remark, lost, alive, onEdit, onLeave, onChoose }: ItemProps) {
  const { t, read } = useReader();
  const named = useId();
  const { item, draft } = entry;
  return (
    <section id={item.id} aria-labelledby={named} className="scroll-mt-20 border-b border-line py-6">
      <h2 id={named} className="flex gap-3 text-body font-semibold">
        <span aria-hidden className="text-quiet">{number}</span>
        {read(item.question)}
      </h2>
      {item.hint && <p className="mt-1 text-ui text-quiet">{read(item.hint)}</p>}
      {item.evidence && <Evidence evidence={item.evidence} />}
      {remark && (
        <Notice tone="warn" className="mt-3">
          <p>{t("visits.returned.remark", { remark })}</p>
        </Notice>
      )}
      <input type="hidden" name={fieldName(item.id, "edition")} value={entry.edition} />
      <div className="mt-4">
        <Control entry={entry} onEdit={onEdit} onLeave={onLeave} named={named} alive={alive} />
      </div>
      {item.mayNotApply && <NotApplicable item={item} draft={draft} onEdit={onEdit} onLeave={onLeave} />}
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6">
        <Note item={item} draft={draft} onEdit={onEdit} onLeave={onLeave} />
        <Status entry={entry} lost={lost} />
      </div>
      {entry.state === "conflict" && <Conflict entry={entry} onChoose={onChoose} />}
    </section>
  );
}

type ControlOf = Pick<ItemProps, "entry" | "alive" | "onEdit" | "onLeave"> & { named: string };

function Control({ entry: { item, draft }, alive, onEdit, onLeave, named }: ControlOf) {
  const rest = { draft, onEdit, onLeave, named };
  switch (item.kind) {
    case "yes-no":
      return <YesNo item={item} {...rest} />;
    case "scale":
      return <Scale item={item} {...rest} />;
    case "choice":
      return <Choice item={item} {...rest} />;
    case "timing":
      return <Timing item={item} {...rest} alive={alive} />;
    case "count":
      return <Count item={item} {...rest} />;
    case "text":
      return <Words item={item} {...rest} />;
    case "served":
      return <Served item={item} {...rest} />;
    case "photo":
    case "audio":
    case "receipt":
      return <Declared item={item} {...rest} />;
  }
}
