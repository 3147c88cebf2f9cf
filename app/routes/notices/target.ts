import type { Notice } from "#app/core/notices/notice.ts";
import { paths } from "#app/paths.ts";

/** Where that can be read or done which a notice tells of. */
export function targetOf(notice: Notice): string {
  switch (notice.kind) {
    case "remark":
      return paths.debrief(notice.sittingId);
    case "answer":
      return paths.teamSitting(notice.sittingId);
    case "objection-settled":
      return paths.objection(notice.sittingId, notice.turn);
    case "appeal-settled":
      return paths.appeal(notice.sittingId);
    case "assigned":
    case "unassigned":
      return paths.home();
    case "visit-alarm":
    case "visit-put-back":
      return paths.review(notice.visitId);
    case "visit-appealed":
    case "visit-appeal-decided":
      return paths.hearing(notice.visitId);
    case "visit-appeal-settled":
      return paths.resultAppeal(notice.visitId);
    case "visit-restated":
    case "visit-returned":
    case "visit-rejected":
    case "visit-offered":
    case "visit-unanswered":
    case "visit-due":
      return paths.visit(notice.visitId);
    case "visits-offered":
    case "visits-over":
    case "visit-over":
      return paths.visits();
    case "test-again":
      return paths.tests();
    case "expenses-decided":
      return paths.purchases(notice.visitId);
    case "visit-trouble":
      return paths.coming(notice.visitId);
    case "action-given":
    case "action-taken":
    case "action-proved":
      return paths.action(notice.actionId);
    case "awards-waiting":
    case "awards-objected":
      return paths.awardProposal(notice.proposalId);
    case "awards-posted":
    case "award-objection-settled":
      return paths.statement();
    case "pool-waiting":
      return paths.pools();
    case "due-soon":
    case "overdue":
      return paths.drill(notice.slug);
  }
}
