import { expect, test } from "vitest";
import { choicesIn, rememberChoice } from "#app/platform/choices.ts";

test("choices are read from among other cookies, and nonsense is none", () => {
  expect(choicesIn("sid=a=b; language=en; theme=dark")).toEqual({ language: "en", theme: "dark" });
  expect(choicesIn("theme=hotdog;language")).toEqual({ language: "", theme: null });
  expect(choicesIn(null)).toEqual({ language: null, theme: null });
});

test("a choice is kept for a year, and forgotten by null", () => {
  expect(rememberChoice("theme", "dark")).toBe("theme=dark; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000");
  expect(rememberChoice("language", null)).toBe("language=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
});
