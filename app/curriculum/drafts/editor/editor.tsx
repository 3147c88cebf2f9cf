import { Form, useNavigation } from "@remix-run/react";
import { useRef, useState } from "react";
import type { FormEvent } from "react";
import type { Problem } from "#app/core/result.ts";
import type { DraftView } from "#app/curriculum/bench/view.ts";
import { FaultList } from "#app/curriculum/drafts/editor/fault-list.tsx";
import { KeptNotice } from "#app/curriculum/drafts/editor/kept-notice.tsx";
import { keptName, type KeptText } from "#app/curriculum/drafts/editor/kept-text.ts";
import { Notices } from "#app/curriculum/drafts/editor/notices.tsx";
import { TextWithLines } from "#app/curriculum/drafts/editor/text-with-lines.tsx";
import { useKeptText } from "#app/curriculum/drafts/editor/use-kept-text.ts";
import { useUnsaved } from "#app/curriculum/drafts/editor/use-unsaved.ts";
import { Button } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What was typed when a save was refused, and why. */
export type RefusedSave = { problem: Problem; typed: { source: string; edition: number } | null };

type EditorProps = {
  draft: DraftView;
  refused: RefusedSave | null;
  /** The edition that the save before this page made. */
  saved: number | null;
};

/**
 * A draft's text and, beside it, what the check found. A plain form: what scripts add is the way from a fault to its line,
 * a question before unsaved changes are left behind, and a copy of them in the tab.
 */
export function Editor({ draft, refused, saved }: EditorProps) {
  const { t } = useReader();
  const box = useRef<HTMLTextAreaElement>(null);
  // The text on screen grew from this edition: the one loaded at first or the last one saved from here, never one
  // that somebody else saved while the page stood open.
  const [base, setBase] = useState(refused?.typed?.edition ?? draft.edition);
  if (saved !== null && saved > base) setBase(saved);
  const [large, setLarge] = useState(false);
  const unsaved = useUnsaved(t("drafts.editor.unsaved"), refused !== null);
  const { kept, keep, settle } = useKeptText(keptName(draft.readerId, draft.id), draft.source);

  const onScreen = (): KeptText => ({ text: box.current?.value ?? "", edition: base });
  const send = (event: FormEvent) => {
    const tooLarge = new Blob([onScreen().text]).size > draft.mostBytes;
    setLarge(tooLarge);
    if (tooLarge) return event.preventDefault();
    keep(onScreen(), "now");
    unsaved.sent();
  };
  const take = ({ text, edition }: KeptText) => {
    box.current?.setRangeText(text, 0, box.current.value.length, "start");
    box.current?.dispatchEvent(new Event("input", { bubbles: true }));
    setBase(edition);
    settle();
  };
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      action="?"
      replace
      preventScrollReset
      className="mt-6"
      onInput={() => {
        unsaved.changed();
        keep(onScreen(), "rest");
      }}
      onSubmit={send}
    >
      <input type="hidden" name="edition" value={base} />
      {kept && <KeptNotice onTake={() => take(kept)} onDrop={settle} />}
      <Notices draft={draft} refused={refused} saved={saved} base={base} large={large} />
      <div className="gap-x-8 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="lg:order-last">
          <FaultList faults={draft.faults} text={box} />
        </div>
        <div className="mt-8 min-w-0 lg:mt-0">
          <TextWithLines source={refused?.typed?.source ?? draft.source} faults={draft.faults} box={box} />
        </div>
      </div>
      <Acts />
    </Form>
  );
}

function Acts() {
  const { t } = useReader();
  const busy = useNavigation().state !== "idle";
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      <Button weight="primary" className="w-full md:w-auto" aria-disabled={busy || undefined}>
        {t("drafts.editor.save")}
      </Button>
      <Button name="next" value="trial" className="w-full md:w-auto">
        {t("drafts.editor.saveAndTry")}
      </Button>
      <Button name="next" value="publication" className="w-full md:w-auto">
        {t("drafts.editor.saveAndPublish")}
      </Button>
    </div>
  );
}
