import type { ComingView } from "#app/visits/view/coming.ts";
import { useReader } from "#app/words/reader.tsx";

/** How a visit stands, in one sentence. */
export function useSaid() {
  const { t, read } = useReader();
  return ({ state, evaluator, cause, reason }: Pick<ComingView, "state" | "evaluator" | "cause" | "reason">): string => {
    const named = { evaluator: read(evaluator.name) };
    switch (state) {
      case "declined":
        return t("planning.coming.said.declined", { ...named, reason: reason ?? "" });
      case "offered":
      case "accepted":
      case "under-way":
      case "returned":
        return t(`planning.coming.said.${state}`, named);
      case "cancelled":
      case "rejected":
        return t(`planning.coming.said.${state}`, { reason: reason ?? "" });
      case "void": {
        const why = t(`planning.cause.${cause ?? "other"}`);
        return reason === null ? t("planning.coming.said.void", { cause: why }) : t("planning.coming.said.voidBecause", { cause: why, reason });
      }
      case "expired":
        return t("planning.coming.said.expired");
      default:
        return t("planning.coming.said.planned");
    }
  };
}
