/** A text that was typed and not saved, and the edition it grew from. */
export type KeptText = { readonly text: string; readonly edition: number };

/** Lives in the tab under the person and the draft, so that nobody else is shown it. */
export function keptName(personId: string, draftId: string): string {
  return `draft:${personId}:${draftId}`;
}

/** What was kept, if it still has this shape and is not what is saved by now. A box of text has single line ends, whatever the file has. */
export function keptBeside(stored: string | null, source: string): KeptText | null {
  const said = parsed(stored);
  if (typeof said !== "object" || said === null) return null;
  const [text, edition]: unknown[] = [Reflect.get(said, "text"), Reflect.get(said, "edition")];
  if (typeof text !== "string" || typeof edition !== "number") return null;
  return text === source.replace(/\r\n?/g, "\n") ? null : { text, edition };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
