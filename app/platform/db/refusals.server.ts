import { type DriverAdapterError, isDriverAdapterError } from "@prisma/driver-adapter-utils";

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

/** Prisma gives a code to what a statement was refused for; raw statements and COMMIT keep the adapter's own error. */
function is(error: unknown, names: readonly string[]): boolean {
  const own = adapterErrorIn(error);
  if (own) return names.includes(own.cause.kind);
  return error instanceof Error && "code" in error && typeof error.code === "string" && names.includes(error.code);
}

function adapterErrorIn(error: unknown): DriverAdapterError | null {
  if (!(error instanceof Error)) return null;
  if (isDriverAdapterError(error)) return error;
  if (!("meta" in error) || typeof error.meta !== "object" || error.meta === null) return null;
  const carried: unknown = Reflect.get(error.meta, "driverAdapterError");
  // The package's own check looks into whatever it is given, and most errors carry none.
  return carried instanceof Error && isDriverAdapterError(carried) ? carried : null;
}
