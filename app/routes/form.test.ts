import { expect, test } from "vitest";
import { z } from "zod";
import { plainText } from "#app/core/coaching/plain-text.ts";
import { formOf, typedText } from "#app/routes/form.ts";

const post = (fields: Record<string, string>) => new Request("http://127.0.0.1/", { method: "POST", body: new URLSearchParams(fields) });
const form = z.object({ id: z.string(), text: typedText });

test("a posted form is read by its schema, and zero bytes are no part of it", async () => {
  expect(await formOf(post({ id: "a\0b", text: "c\0", other: "x" }), form)).toEqual({ id: "ab", text: "c" });
  expect(await formOf(post({ text: "no id" }), form)).toBeNull();
});

test("a text that is far too long is refused as such, and not as missing", async () => {
  const read = await formOf(post({ id: "1", text: "长".repeat(20_001) }), form);
  expect(plainText(read?.text ?? "")).toMatchObject({ ok: false, problem: { code: "text-long" } });
});
