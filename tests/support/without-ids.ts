/** A text without hashes and ids: they are random, and now and then hold whatever is looked for. */
export function withoutIds(text: string): string {
  return text.replace(/[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "");
}
