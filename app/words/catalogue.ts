import type { Language } from "#app/core/text/text.ts";
import { actions as actionsEn } from "#app/words/en/actions.ts";
import { assign as assignEn } from "#app/words/en/assign.ts";
import { boards as boardsEn } from "#app/words/en/boards.ts";
import { campaigns as campaignsEn } from "#app/words/en/campaigns.ts";
import { capture as captureEn } from "#app/words/en/capture.ts";
import { coaching as coachingEn } from "#app/words/en/coaching.ts";
import { debrief as debriefEn } from "#app/words/en/debrief.ts";
import { drafts as draftsEn } from "#app/words/en/drafts.ts";
import { facts as factsEn } from "#app/words/en/facts.ts";
import { figures as figuresEn } from "#app/words/en/figures.ts";
import { forms as formsEn } from "#app/words/en/forms.ts";
import { handbook as handbookEn } from "#app/words/en/handbook.ts";
import { hearings as hearingsEn } from "#app/words/en/hearings.ts";
import { home as homeEn } from "#app/words/en/home.ts";
import { modes as modesEn } from "#app/words/en/modes.ts";
import { money as moneyEn } from "#app/words/en/money.ts";
import { notices as noticesEn } from "#app/words/en/notices.ts";
import { outside as outsideEn } from "#app/words/en/outside.ts";
import { planning as planningEn } from "#app/words/en/planning.ts";
import { player as playerEn } from "#app/words/en/player.ts";
import { honours as honoursEn } from "#app/words/en/honours.ts";
import { incentives as incentivesEn } from "#app/words/en/incentives.ts";
import { periods as periodsEn } from "#app/words/en/periods.ts";
import { policy as policyEn } from "#app/words/en/policy.ts";
import { practice as practiceEn } from "#app/words/en/practice.ts";
import { problems as problemsEn } from "#app/words/en/problems.ts";
import { progress as progressEn } from "#app/words/en/progress.ts";
import { records as recordsEn } from "#app/words/en/records.ts";
import { results as resultsEn } from "#app/words/en/results.ts";
import { review as reviewEn } from "#app/words/en/review.ts";
import { scenarios as scenariosEn } from "#app/words/en/scenarios.ts";
import { scorecards as scorecardsEn } from "#app/words/en/scorecards.ts";
import { shelf as shelfEn } from "#app/words/en/shelf.ts";
import { shell as shellEn } from "#app/words/en/shell.ts";
import { signIn as signInEn } from "#app/words/en/sign-in.ts";
import { statement as statementEn } from "#app/words/en/statement.ts";
import { statistics as statisticsEn } from "#app/words/en/statistics.ts";
import { system as systemEn } from "#app/words/en/system.ts";
import { team as teamEn } from "#app/words/en/team.ts";
import { tests as testsEn } from "#app/words/en/tests.ts";
import { trade as tradeEn } from "#app/words/en/trade.ts";
import { versions as versionsEn } from "#app/words/en/versions.ts";
import { visits as visitsEn } from "#app/words/en/visits.ts";
import { actions as actionsZh } from "#app/words/zh/actions.ts";
import { assign as assignZh } from "#app/words/zh/assign.ts";
import { boards as boardsZh } from "#app/words/zh/boards.ts";
import { campaigns as campaignsZh } from "#app/words/zh/campaigns.ts";
import { capture as captureZh } from "#app/words/zh/capture.ts";
import { coaching as coachingZh } from "#app/words/zh/coaching.ts";
import { debrief as debriefZh } from "#app/words/zh/debrief.ts";
import { drafts as draftsZh } from "#app/words/zh/drafts.ts";
import { facts as factsZh } from "#app/words/zh/facts.ts";
import { figures as figuresZh } from "#app/words/zh/figures.ts";
import { forms as formsZh } from "#app/words/zh/forms.ts";
import { handbook as handbookZh } from "#app/words/zh/handbook.ts";
import { hearings as hearingsZh } from "#app/words/zh/hearings.ts";
import { home as homeZh } from "#app/words/zh/home.ts";
import { modes as modesZh } from "#app/words/zh/modes.ts";
import { money as moneyZh } from "#app/words/zh/money.ts";
import { notices as noticesZh } from "#app/words/zh/notices.ts";
import { outside as outsideZh } from "#app/words/zh/outside.ts";
import { planning as planningZh } from "#app/words/zh/planning.ts";
import { player as playerZh } from "#app/words/zh/player.ts";
import { honours as honoursZh } from "#app/words/zh/honours.ts";
import { incentives as incentivesZh } from "#app/words/zh/incentives.ts";
import { periods as periodsZh } from "#app/words/zh/periods.ts";
import { policy as policyZh } from "#app/words/zh/policy.ts";
import { practice as practiceZh } from "#app/words/zh/practice.ts";
import { problems as problemsZh } from "#app/words/zh/problems.ts";
import { progress as progressZh } from "#app/words/zh/progress.ts";
import { records as recordsZh } from "#app/words/zh/records.ts";
import { results as resultsZh } from "#app/words/zh/results.ts";
import { review as reviewZh } from "#app/words/zh/review.ts";
import { scenarios as scenariosZh } from "#app/words/zh/scenarios.ts";
import { scorecards as scorecardsZh } from "#app/words/zh/scorecards.ts";
import { shelf as shelfZh } from "#app/words/zh/shelf.ts";
import { shell as shellZh } from "#app/words/zh/shell.ts";
import { signIn as signInZh } from "#app/words/zh/sign-in.ts";
import { statement as statementZh } from "#app/words/zh/statement.ts";
import { statistics as statisticsZh } from "#app/words/zh/statistics.ts";
import { system as systemZh } from "#app/words/zh/system.ts";
import { team as teamZh } from "#app/words/zh/team.ts";
import { tests as testsZh } from "#app/words/zh/tests.ts";
import { trade as tradeZh } from "#app/words/zh/trade.ts";
import { versions as versionsZh } from "#app/words/zh/versions.ts";
import { visits as visitsZh } from "#app/words/zh/visits.ts";

const en = {
  tests: testsEn,
  trade: tradeEn,
  shell: shellEn,
  notices: noticesEn,
  signIn: signInEn,
  home: homeEn,
  scenarios: scenariosEn,
  statistics: statisticsEn,
  drafts: draftsEn,
  facts: factsEn,
  figures: figuresEn,
  forms: formsEn,
  shelf: shelfEn,
  player: playerEn,
  modes: modesEn,
  debrief: debriefEn,
  coaching: coachingEn,
  progress: progressEn,
  records: recordsEn,
  handbook: handbookEn,
  planning: planningEn,
  campaigns: campaignsEn,
  review: reviewEn,
  results: resultsEn,
  hearings: hearingsEn,
  scorecards: scorecardsEn,
  actions: actionsEn,
  money: moneyEn,
  boards: boardsEn,
  outside: outsideEn,
  assign: assignEn,
  team: teamEn,
  system: systemEn,
  versions: versionsEn,
  visits: visitsEn,
  capture: captureEn,
  incentives: incentivesEn, statement: statementEn, honours: honoursEn, periods: periodsEn, policy: policyEn, practice: practiceEn,
  problems: problemsEn,
};

const zh = {
  tests: testsZh,
  trade: tradeZh,
  shell: shellZh,
  notices: noticesZh,
  signIn: signInZh,
  home: homeZh,
  scenarios: scenariosZh,
  statistics: statisticsZh,
  drafts: draftsZh,
  facts: factsZh,
  figures: figuresZh,
  forms: formsZh,
  shelf: shelfZh,
  player: playerZh,
  modes: modesZh,
  debrief: debriefZh,
  coaching: coachingZh,
  progress: progressZh,
  records: recordsZh,
  handbook: handbookZh,
  planning: planningZh,
  campaigns: campaignsZh,
  review: reviewZh,
  results: resultsZh,
  hearings: hearingsZh,
  scorecards: scorecardsZh,
  actions: actionsZh,
  money: moneyZh,
  boards: boardsZh,
  outside: outsideZh,
  assign: assignZh,
  team: teamZh,
  system: systemZh,
  versions: versionsZh,
  visits: visitsZh,
  capture: captureZh,
  incentives: incentivesZh, statement: statementZh, honours: honoursZh, periods: periodsZh, policy: policyZh, practice: practiceZh,
  problems: problemsZh,
};

/** English is the shape: it has every plural form, Chinese needs only `_other`. */
export type Catalogue = typeof en;

/** All words on screen, by language and area. */
export const CATALOGUE = { zh, en } as const satisfies Record<Language, unknown>;
