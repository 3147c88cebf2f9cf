import { z } from "zod";

type Json = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft 7, which editors know best) of what a writer may write in a file of this shape. It says less
 * than the checks do: names that must exist and sums that must be right are theirs.
 */
export function editorSchema(shape: z.ZodType, title: string): Json {
  const schema = z.toJSONSchema(shape, {
    target: "draft-7",
    io: "input",
    override({ zodSchema, jsonSchema }) {
      if (isShortened(zodSchema)) allowShort(jsonSchema);
    },
  });
  return { title, ...schema };
}

/** Shapes that take one word for a list of one (`z.preprocess`). */
function isShortened({ _zod }: z.core.$ZodTypes): boolean {
  return _zod.def.type === "pipe" && _zod.def.in._zod.def.type === "transform";
}

/** The one word is what an item of the list is, or where it leads `to`. */
function allowShort(list: Json): void {
  const long = { ...list };
  const item = typeof long.items === "object" && !Array.isArray(long.items) ? long.items : {};
  const to = item.properties?.["to"];
  const short = typeof to === "object" ? to : item;
  for (const key of Object.keys(list)) Reflect.deleteProperty(list, key);
  list.anyOf = [short, long];
}
