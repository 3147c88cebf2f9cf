import { z } from "zod";

/** The posted form as its schema reads it, or null. Fields the schema does not name are ignored. */
export async function formOf<T>(request: Request, schema: z.ZodType<T>): Promise<T | null> {
  const body = await request.formData().catch(() => null);
  if (!body) return null;
  const parsed = schema.safeParse(Object.fromEntries(body));
  return parsed.success ? parsed.data : null;
}

/** A whole number as a form writes it, at most four digits. */
export const whole = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number);
