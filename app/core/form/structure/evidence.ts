import { NOT_COLLECTED } from "#app/core/form/kinds.ts";
import type { WrittenItem } from "#app/core/form/shape.ts";
import { writtenItems, warningAt, type FormDraft, type Placed } from "#app/core/form/structure/draft.ts";
import type { Finding, Path } from "#app/core/text/yaml/located.ts";
import type { Text } from "#app/core/text/text.ts";
import { namedTwice } from "#app/core/text/yaml/twice.ts";

/** What is asked for beside answers can be had, and what fails a whole visit is backed up. */
export function checkEvidence({ written }: FormDraft): Finding[] {
  return writtenItems(written).flatMap(ofItem);
}

function ofItem({ path, item }: Placed<WrittenItem>): Finding[] {
  if (item.kind === NOT_COLLECTED) return [warningAt([...path, "kind"], "audio-not-collected", VOICE)];
  if (!("evidence" in item)) return "critical" in item && item.critical ? [warningAt([...path, "critical"], "critical-unbacked", UNBACKED)] : [];
  const kinds = item.evidence?.kinds ?? [];
  const at = (i: number): Path => [...path, "evidence", "kinds", i];
  return [
    ...namedTwice(kinds, at),
    ...kinds.flatMap((kind, i) => (kind === NOT_COLLECTED ? [warningAt(at(i), "audio-not-collected", VOICE)] : [])),
  ];
}

const VOICE: Text = {
  zh: "现在不收录音，要等管理员记下收集的法律依据：先用照片、凭证或文字。",
  en: "No recordings of voices are collected until an administrator has put the legal basis on record: ask for a photo, a receipt or words.",
};
const UNBACKED: Text = {
  zh: "一票否决的发现总会被追问依据：用 evidence 写明要留什么，例如 { kinds: [text], when: lost }。",
  en: "What fails a whole visit will be contested: say by evidence what is to back it up, such as { kinds: [text], when: lost }.",
};
