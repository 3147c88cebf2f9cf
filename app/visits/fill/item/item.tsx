import { useId, type ReactNode } from "react";
import type { Entry } from "#app/visits/fill/desk/entry.ts";
import type { Draft } from "#app/visits/fill/draft.ts";
import { fieldName } from "#app/visits/fill/fields.ts";
import { Conflict } from "#app/visits/fill/item/conflict.tsx";
import { Control } from "#app/visits/fill/item/control.tsx";
import { Evidence } from "#app/visits/fill/item/declared.tsx";
import { Note, NotApplicable } from "#app/visits/fill/item/besides.tsx";
import { Status } from "#app/visits/fill/item/status.tsx";
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
  /** False where nobody would read a note. */
  notes?: boolean;
  /** What else there is to say of the answer. */
  foot?: ReactNode;
  onEdit: (fields: Partial<Draft>, resting?: boolean) => void;
  onLeave: () => void;
  onChoose: (which: "own" | "stored") => void;
};

/** One question with its ways to answer, its note, and how far the answer has come. */
export function Item({ entry, number, remark, lost, alive, notes = true, foot, onEdit, onLeave, onChoose }: ItemProps) {
  const { t, read } = useReader();
  const named = useId();
  const { item, draft } = entry;
  return (
    <section id={item.id} aria-labelledby={named} className="border-b border-line py-6">
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
        <Control item={item} draft={draft} onEdit={onEdit} onLeave={onLeave} named={named} alive={alive} />
      </div>
      {item.mayNotApply && <NotApplicable item={item} draft={draft} onEdit={onEdit} onLeave={onLeave} />}
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6">
        {notes && <Note item={item} draft={draft} onEdit={onEdit} onLeave={onLeave} />}
        <Status entry={entry} lost={lost} />
      </div>
      {entry.state === "conflict" && <Conflict entry={entry} onChoose={onChoose} />}
      {foot}
    </section>
  );
}
