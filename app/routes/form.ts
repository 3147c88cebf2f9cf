import type { z } from "zod";

/** The posted form as its schema reads it, or null. Fields the schema does not name are ignored. */
export async function formOf<T>(request: Request, schema: z.ZodType<T>): Promise<T | null> {
  const body = await request.formData().catch(() => null);
  if (!body) return null;
  const parsed = schema.safeParse(Object.fromEntries(body));
  return parsed.success ? parsed.data : null;
}
