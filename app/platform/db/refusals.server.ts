import { isDriverAdapterError } from "@prisma/driver-adapter-utils";

/** What a failed statement means to a room; the same on both databases. */

/** A unique key is taken already. */
export function isTaken(error: unknown): boolean {
  return is(error, ["P2002", "UniqueConstraintViolation"]);
}

/** Two transactions came in each other's way and this one was taken back. */
export function isConflict(error: unknown): boolean {
  return is(error, ["P2034", "TransactionWriteConflict"]);
}

/** Others held the database too long: nothing was written, and the same request may be tried again. */
export function isBusy(error: unknown): boolean {
  return isConflict(error) || is(error, ["P1008", "P2028", "SocketTimeout"]);
}

/** Prisma gives a code to what a statement was refused for, but lets an error of COMMIT through as the adapter's. */
function is(error: unknown, names: readonly string[]): boolean {
  if (isDriverAdapterError(error)) return names.includes(error.cause.kind);
  return error instanceof Error && "code" in error && typeof error.code === "string" && names.includes(error.code);
}
