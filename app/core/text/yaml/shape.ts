import { z } from "zod";
import { errorAt, type Finding, type Located, type Path } from "#app/core/text/yaml/located.ts";
import { sayEmpty, sayMissing, sayRange, sayType, sayUnknownKey, sayUnknownValue } from "#app/core/text/yaml/sentences.ts";

/** A lower-case name with hyphens, as ids, flags and places are written. */
export const name = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** A mapping with exactly these keys. zod's message carries the keys, for the sentence about an unknown one. */
export function keyed<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) => (code === "unrecognized_keys" || code === "invalid_type" ? Object.keys(shape).join(" ") : undefined),
  });
}

/** A text in both languages, neither of them empty. */
export const text = keyed({ zh: z.string().trim().min(1).max(2000), en: z.string().trim().min(1).max(4000) });

/** After so many misfits, more of them help nobody. */
const MAX_FINDINGS = 50;

export type Shaped<T> = { readonly value: T | null; readonly findings: readonly Finding[] };

/** Fits data to a shape; every misfit becomes a finding at its exact place. */
export function fitShape<S extends z.ZodType>(shape: S, located: Located): Shaped<z.output<S>> {
  const fitted = shape.safeParse(located.value);
  if (fitted.success) return { value: fitted.data, findings: [] };
  return { value: null, findings: fitted.error.issues.slice(0, MAX_FINDINGS).flatMap((issue) => findingsOf(issue, located.value)) };
}

function findingsOf(issue: z.core.$ZodIssue, root: unknown): Finding[] {
  // Keys of YAML mappings are strings and list positions numbers; symbols do not occur.
  const path = issue.path.filter((step) => typeof step !== "symbol");
  const value = valueAt(root, path);
  const key = String(path.at(-1) ?? "");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.slice(0, MAX_FINDINGS).map((unknown): Finding => {
      const message = sayUnknownKey(unknown, issue.message.split(" "));
      return { ...errorAt([...path, unknown], "key-unknown", message), part: "key" };
    });
  }
  if (value === undefined) {
    const language = key === "zh" || key === "en";
    return [{ ...errorAt(path.slice(0, -1), language ? "language-missing" : "key-missing", sayMissing(key)), part: "key" }];
  }
  if (value === null) return [{ ...errorAt(path, "value-empty", sayEmpty(key)), part: "key" }];
  return [misfit(issue, path, key, value)];
}

function misfit(issue: z.core.$ZodIssue, path: Path, key: string, value: unknown): Finding {
  switch (issue.code) {
    case "invalid_value":
      return errorAt(path, "value-unknown", sayUnknownValue(value, issue.values.map(String)));
    case "invalid_union":
      // Mappings told apart by a key: its value is none of those known.
      return errorAt(path, "value-unknown", sayUnknownValue(value, ("options" in issue ? issue.options ?? [] : []).map(String)));
    case "too_small":
    case "too_big": {
      if (issue.origin === "string" && issue.code === "too_small") return errorAt(path, "value-empty", sayEmpty(key));
      const limit = issue.code === "too_small" ? issue.minimum : issue.maximum;
      return errorAt(path, "value-range", sayRange(key, issue.code === "too_small" ? "least" : "most", String(limit), issue.origin));
    }
    case "invalid_key":
      return { ...errorAt(path, "name-form", sayType("name", "")), part: "key" };
    case "invalid_format":
      return errorAt(path, "name-form", sayType("name", ""));
    case "invalid_type":
      return errorAt(path, "value-type", sayType(issue.expected, issue.message));
    default:
      return errorAt(path, "value-type", { zh: `${key} 的写法不对：${issue.message}`, en: `${key} is not written as it should be: ${issue.message}` });
  }
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) {
      // A short form (one word for a list of one) is checked as its long form: the word is the value.
      return typeof value === "string" || typeof value === "number" ? value : undefined;
    }
    value = Reflect.get(value, step);
  }
  return value;
}
