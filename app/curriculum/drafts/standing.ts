import type { TFunction } from "i18next";
import type { PublishedAs } from "#app/curriculum/bench/view.ts";

/** How a draft's text stands to what is published, in words. */
export function tellStanding(t: TFunction<"words">, published: PublishedAs | null): string {
  if (!published) return t("drafts.standing.none");
  const { version, latest, withdrawn } = published;
  if (!latest) return t("drafts.standing.former", { version });
  return t(withdrawn ? "drafts.standing.withdrawn" : "drafts.standing.latest", { version });
}
