import type { FormChange } from "#app/core/form/difference/change.ts";
import type { Grade } from "#app/core/scenario/difference/change.ts";

/**
 * What changed from one version of a form to another; the whole is as grave as its gravest change, null where nothing
 * did. `cosmetic`: words, hints and order; `scoring`: what answers are worth, and when they count; `structural`: what is
 * asked. Scores of two versions compare only across cosmetic changes.
 */
export type FormDifference = { readonly changes: readonly FormChange[]; readonly grade: Grade | null };
