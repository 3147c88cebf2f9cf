import type { TFunction } from "i18next";
import type { Guard } from "#app/core/scenario/scenario.ts";

/** A condition of the script in words. Flags and beats keep the names their writer gave them. */
export function tellGuard(t: TFunction<"words">, guard: Guard): string {
  if ("flag" in guard) return t("scenarios.script.guard.flag", { flag: guard.flag });
  if ("seen" in guard) return t("scenarios.script.guard.seen", { beat: guard.seen });
  if ("mood" in guard) {
    const moods = guard.mood.map((mood) => t(`trade.mood.${mood}`)).join(t("scenarios.script.guard.or"));
    return t("scenarios.script.guard.mood", { moods });
  }
  if ("not" in guard) return t("scenarios.script.guard.not", { condition: tellGuard(t, guard.not) });
  const [parts, joint] = "all" in guard ? [guard.all, "all" as const] : [guard.any, "any" as const];
  return parts.map((part) => inBrackets(t, part)).join(t(`scenarios.script.guard.${joint}`));
}

/** "and" within "or" would be read either way. */
function inBrackets(t: TFunction<"words">, guard: Guard): string {
  const condition = tellGuard(t, guard);
  return "all" in guard || "any" in guard ? t("scenarios.script.guard.group", { condition }) : condition;
}
