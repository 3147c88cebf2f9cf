import { z } from "zod";
import { microDegrees } from "#app/core/place/position.ts";

const degrees = z.string().max(40).transform((written, context) => microDegrees(written) ?? context.addIssue("no degrees") ?? z.NEVER);
const metres = z.string().regex(/^\d{1,9}(\.\d{1,20})?$/).transform(Number);

/** Where a device says it is, as pages send it: degrees and metres as the browser writes them, and the key of the press. */
export const located = z
  .object({ key: z.string().min(1).max(100), latitude: degrees, longitude: degrees, accuracy: metres })
  .transform(({ key, latitude, longitude, accuracy }) => ({ key, at: { latitude, longitude }, accuracy }));

/** The same among the fields of another form; null where it was not added, or is no position. */
export const placeAdded = located.nullable().catch(null).transform((place) => ({ place }));

/** The names of its fields. */
export type LocatedFields = { readonly key: string; readonly latitude: string; readonly longitude: string; readonly accuracy: string };
