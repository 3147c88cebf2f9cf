import { z } from "zod";

/**
 * The posted form as its schema reads it, or null. Fields the schema does not name are ignored; zero bytes too, since no
 * database takes them and nobody writes them.
 */
export async function formOf<T>(request: Request, schema: z.ZodType<T>): Promise<T | null> {
  const body = await request.formData().catch(() => null);
  if (!body) return null;
  const fields = [...body].map(([name, value]) => [name, typeof value === "string" ? value.replaceAll("\0", "") : value]);
  const parsed = schema.safeParse(Object.fromEntries(fields));
  return parsed.success ? parsed.data : null;
}

/** Far longer than any text that is taken. */
const MOST_TYPED = 20_000;

/** A text of somebody's. What is far too long is cut and not dropped, so that it is refused as too long and given back. */
export const typedText = z.string().default("").transform((text) => text.slice(0, MOST_TYPED));

/** A whole number as a form writes it, at most four digits. */
export const whole = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number);
