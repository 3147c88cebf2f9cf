import type { TFunction } from "i18next";
import { yuanOf } from "#app/core/money/yuan.ts";
import type { Notice } from "#app/core/notices/notice.ts";
import type { Language, Text } from "#app/core/text/text.ts";
import type { Formats } from "#app/words/formats.ts";

/** What it takes to say something to a reader. */
type Voice = { readonly t: TFunction<"words">; readonly language: Language; readonly formats: Formats };

/** What a notice tells, in one sentence. */
export function sentenceOf(voice: Voice, notice: Notice): string {
  const { t, language, formats } = voice;
  const read = (text: Text) => text[language];
  if (isOfAwards(notice)) return awardSentence(voice, notice);
  switch (notice.kind) {
    case "remark":
    case "answer": {
      const said = { by: read(notice.by), title: read(notice.title) };
      return notice.turn === null ? t(`notices.${notice.kind}.whole`, said) : t(`notices.${notice.kind}.step`, { ...said, step: notice.turn + 1 });
    }
    case "objection-settled":
      return t(`notices.objection.${notice.outcome}`, { title: read(notice.title), step: notice.turn + 1 });
    case "appeal-settled":
      return t(`notices.appeal.${notice.outcome}`, { title: read(notice.title) });
    case "assigned":
      return t("notices.assigned", { by: read(notice.by), what: whatOf(voice, notice), due: formats.date(notice.dueOn) });
    case "unassigned":
      return t("notices.unassigned", { by: read(notice.by), what: whatOf(voice, notice) });
    case "visit-alarm": {
      const said = t("notices.visit-alarm.said", { place: read(notice.place), count: notice.count });
      return notice.night ? t("notices.visit-alarm.night", { said }) : said;
    }
    case "visit-returned":
    case "visit-rejected":
    case "visit-appealed":
    case "visit-restated":
      return t(`notices.${notice.kind}`, { place: read(notice.place) });
    case "visit-appeal-decided":
      return t(`notices.visit-appeal-decided.${notice.outcome}`, { place: read(notice.place) });
    case "visit-appeal-settled":
      return t(`notices.visit-appeal-settled.${notice.outcome}`, { place: read(notice.place), month: formats.month(notice.month) });
    case "visit-put-back":
      return t("notices.visit-put-back", { by: read(notice.by), place: read(notice.place) });
    case "visit-offered":
    case "visit-unanswered":
    case "visit-due":
      return withFee(t, "fee", "fee" in notice ? notice.fee : undefined, t(`notices.${notice.kind}`, { place: read(notice.place), due: formats.date(notice.dueOn) }));
    case "visits-offered":
      return withFee(t, "feeEach", notice.fee, t("notices.visits-offered", { count: notice.count, due: formats.date(notice.dueOn) }));
    case "test-again":
      return t("notices.test-again", { title: read(notice.title), reason: notice.reason });
    case "visits-over":
      return t("notices.visits-over", { count: notice.count });
    case "visit-over":
      return t(`notices.visit-over.${notice.how}`, { place: read(notice.place) });
    case "expenses-decided":
      return t(`notices.expenses-decided.${notice.outcome}`, { place: read(notice.place), yuan: notice.yuan });
    case "visit-trouble":
      return t(`notices.visit-trouble.${notice.how}`, { by: read(notice.by), place: read(notice.place) });
    case "action-given":
      return t("notices.action-given", { by: read(notice.by), question: read(notice.question), due: formats.date(notice.dueOn) });
    case "action-taken":
      return t("notices.action-taken", { by: read(notice.by), question: read(notice.question) });
    case "action-proved":
      return t(`notices.action-proved.${notice.outcome}`, { question: read(notice.question), month: formats.month(notice.month) });
    case "due-soon":
    case "overdue":
      return t(`notices.${notice.kind}.${notice.mode}`, { title: read(notice.title), due: formats.date(notice.dueOn) });
  }
}

type OfAwards = Extract<Notice, { readonly kind: `award${string}` | "pool-waiting" }>;

function isOfAwards(notice: Notice): notice is OfAwards {
  return notice.kind.startsWith("award") || notice.kind === "pool-waiting";
}

function awardSentence({ t, language, formats }: Voice, notice: OfAwards): string {
  const title = notice.title === null ? t("incentives.proposal.adjustment") : notice.title[language];
  switch (notice.kind) {
    case "awards-waiting":
    case "awards-objected":
      return t(`notices.${notice.kind}`, { title });
    case "awards-posted":
      return t("notices.awards-posted", { title, until: formats.date(notice.until) });
    case "award-objection-settled":
      return t(`notices.award-objection-settled.${notice.outcome}`, { title });
    case "pool-waiting":
      return t("notices.pool-waiting", { title, place: notice.place[language] });
  }
}

/** Some by title, and how many there are where that is not all. */
function whatOf({ t, language }: Voice, { titles, count }: { readonly titles: readonly Text[]; readonly count: number }): string {
  const named = titles.map((title) => t("notices.titled", { title: title[language] })).join(t("notices.comma"));
  return count > titles.length ? t("notices.andMore", { named, count }) : named;
}

/** What an offer earns, after what it asks; older notices do not say it. */
function withFee(t: Voice["t"], how: "fee" | "feeEach", fen: number | undefined, said: string): string {
  if (fen === undefined) return said;
  return fen === 0 ? t("notices.offer.noFee", { said }) : t(`notices.offer.${how}`, { said, yuan: yuanOf(fen) });
}
