import { isDriverAdapterError } from "@prisma/driver-adapter-utils";

/** The database's own words, which Prisma quotes at the end of its message and an adapter's error keeps inside. */
export function causeOf(error: unknown): string {
  if (isDriverAdapterError(error)) return error.cause.originalMessage ?? error.cause.kind;
  const message = error instanceof Error ? error.message : String(error);
  return /Message: `(.+)`/.exec(message)?.[1] ?? message.trim().split("\n").at(-1) ?? message;
}
