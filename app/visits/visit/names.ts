import type { PersonView, PlaceView } from "#app/visits/view/place.ts";

/** Columns of whoever is shown to colleagues of the same trade. */
export const PERSON_COLUMNS = {
  id: true,
  nameZh: true,
  nameEn: true,
  firm: { select: { nameZh: true, nameEn: true } },
} as const;

type Named = { readonly nameZh: string; readonly nameEn: string };

function textOf({ nameZh: zh, nameEn: en }: Named) {
  return { zh, en };
}

export function placeOf(branch: Named & { readonly id: string }): PlaceView {
  return { id: branch.id, name: textOf(branch) };
}

export function personOf(person: Named & { readonly id: string; readonly firm: Named | null }): PersonView {
  return { id: person.id, name: textOf(person), firm: person.firm && textOf(person.firm) };
}
