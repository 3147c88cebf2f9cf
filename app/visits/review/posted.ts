/** The form that sends a visit back; remarks stand at their items and belong to it by this id. */
export const RETURN_FORM = "return";

const REMARK = "remark.";

/** Name of the field for a remark on an item. */
export function remarkField(item: string): string {
  return `${REMARK}${item}`;
}

/** The remarks among the fields of a posted form, by item. */
export function remarksIn(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  const remarks = Object.entries(fields).flatMap(([name, value]): [string, string][] =>
    name.startsWith(REMARK) && typeof value === "string" ? [[name.slice(REMARK.length), value]] : [],
  );
  return Object.fromEntries(remarks);
}
