import type { Text } from "#app/core/text/text.ts";

/** Every text in both languages in some content, wherever it stands. */
export function textsIn(value: unknown): Text[] {
  if (typeof value !== "object" || value === null) return [];
  const { zh, en } = value as Partial<Record<"zh" | "en", unknown>>;
  if (typeof zh === "string" && typeof en === "string") return [{ zh, en }];
  return Object.values(value).flatMap(textsIn);
}
