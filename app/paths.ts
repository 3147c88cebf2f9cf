import type { BoardKind } from "#app/core/standings/board.ts";
const query = (values: Readonly<Record<string, string | null | undefined>>): string => {
  const said = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return said.length === 0 ? "" : `?${new URLSearchParams(said).toString()}`;
};

const sitting = (id: string) => `/sittings/${encodeURIComponent(id)}`;
const visit = (id: string) => `/visits/${encodeURIComponent(id)}`;
const campaign = (id: string) => `/campaigns/${encodeURIComponent(id)}`;
const scenario = (slug: string) => `/scenarios/${encodeURIComponent(slug)}`;
const form = (slug: string) => `/forms/${encodeURIComponent(slug)}`;
const draft = (id: string) => `/drafts/${encodeURIComponent(id)}`;

/** Every address of the product. Nothing else writes one by hand. */
export const paths = {
  home: () => "/",
  signIn: (redirectTo?: string | null) => `/sign-in${query({ redirectTo: redirectTo === "/" ? null : redirectTo })}`,
  signOut: () => "/sign-out",
  welcome: (token: string) => `/welcome/${encodeURIComponent(token)}`,
  preferences: () => "/preferences",
  drills: (filters: Readonly<Record<string, string | undefined>> = {}) => `/drills${query(filters)}`,
  drill: (slug: string, trouble?: string) => `/drills/${encodeURIComponent(slug)}${query({ trouble })}`,
  sitting,
  /** The player with a sentence about what was refused, at the customer's present line. */
  sittingNow: (id: string, trouble?: string) => `${sitting(id)}${query({ trouble })}#now`,
  reply: (id: string) => `${sitting(id)}/reply`,
  pulse: (id: string) => `${sitting(id)}/pulse`,
  pause: (id: string) => `${sitting(id)}/pause`,
  leave: (id: string) => `${sitting(id)}/leave`,
  /** Asks for a hint; takes a finished sitting up again from one of its decisions, as a practice of its own. */
  hint: (id: string) => `${sitting(id)}/hint`,
  again: (id: string) => `${sitting(id)}/again`,
  debrief: (id: string, trouble?: string) => `${sitting(id)}/debrief${query({ trouble })}`,
  /** The same past its quiet minute. */
  debriefNumbers: (id: string) => `${sitting(id)}/debrief?numbers=1`,
  /** The owner's side of coaching: lets coaches read a practice, answers their remarks, disagrees with a reply, appeals a score. */
  share: (id: string) => `${sitting(id)}/share`,
  remarks: (id: string, turn: number | null) => `${sitting(id)}/remarks${query({ turn: turn?.toString() })}`,
  objection: (id: string, turn: number, trouble?: string) => `${sitting(id)}/objection${query({ turn: turn.toString(), trouble })}`,
  appeal: (id: string) => `${sitting(id)}/appeal`,
  /** The heat map of one's people, and the assessments of one of them. */
  team: (filters: Readonly<Record<string, string | undefined>> = {}) => `/team${query(filters)}`,
  teamPerson: (id: string, filters: Readonly<Record<string, string | undefined>> = {}) => `/team/${encodeURIComponent(id)}${query(filters)}`,
  /** A drill as the coaches in scope read it. */
  teamSitting: (id: string) => `/team/sittings/${encodeURIComponent(id)}`,
  /** What trainers settle: objections to a reply, appeals against a score. */
  objections: (filters: Readonly<Record<string, string | undefined>> = {}) => `/objections${query(filters)}`,
  objectionHeard: (id: string) => `/objections/${encodeURIComponent(id)}`,
  appeals: (filters: Readonly<Record<string, string | undefined>> = {}) => `/appeals${query(filters)}`,
  appealHeard: (id: string) => `/appeals/${encodeURIComponent(id)}`,
  /** How one's own drills go over time, and all of them, with the filters in the address. */
  progress: () => "/progress",
  records: (filters: Readonly<Record<string, string | undefined>> = {}) => `/records${query(filters)}`,
  /** Drills assigned to the people in scope, one lot of them, and assigning more, with as much chosen already as is known. */
  assignments: (filters: Readonly<Record<string, string | undefined>> = {}) => `/assignments${query(filters)}`,
  newAssignment: (chosen: { readonly standard?: string; readonly slug?: string; readonly person?: string; readonly branch?: string } = {}) => `/assignments/new${query(chosen)}`,
  assignmentBatch: (id: string, said: Readonly<Record<string, string | undefined>> = {}) => `/assignments/${encodeURIComponent(id)}${query(said)}`,
  /** What one is told in the app; with an id, what is older than that notice. */
  notices: (before?: string) => `/notices${query({ before })}`,
  handbook: () => "/handbook",
  standard: (id: string) => `/handbook/${encodeURIComponent(id)}`,
  /** An evaluator's own visits. */
  visits: () => "/visits",
  visit: (id: string, trouble?: string) => `${visit(id)}${query({ trouble })}`,
  visitSection: (id: string, section: string, trouble?: string) => `${visit(id)}/${encodeURIComponent(section)}${query({ trouble })}`,
  /** The screen of taps that looks like nothing, where a tap is posted to, and where taps are corrected. */
  visitNow: (id: string) => `${visit(id)}/now`,
  visitTap: (id: string) => `${visit(id)}/tap`,
  visitTaps: (id: string) => `${visit(id)}/taps`,
  /** Where the evaluator says where they are, or takes it back. */
  visitPlace: (id: string) => `${visit(id)}/place`,
  visitSave: (id: string) => `${visit(id)}/save`,
  visitSubmit: (id: string) => `${visit(id)}/submit`,
  /** Where an evaluator answers an offer, and gives up a visit that cannot be made. */
  visitOffer: (id: string) => `${visit(id)}/offer`,
  visitEnd: (id: string) => `${visit(id)}/end`,
  /** The tests an evaluator takes on forms, one of them, and how an attempt went. */
  tests: () => "/visits/tests",
  test: (slug: string, trouble?: string) => `/visits/tests/${encodeURIComponent(slug)}${query({ trouble })}`,
  testResult: (slug: string, id: string) => `/visits/tests/${encodeURIComponent(slug)}/results/${encodeURIComponent(id)}`,
  /** The places an evaluator is not impartial about. */
  conflicts: (said?: "declared" | "ended") => `/visits/conflicts${query({ said })}`,
  /** What was bought for a visit, and all that an evaluator earned and spent. */
  purchases: (id: string, said?: "entered" | "taken") => `${visit(id)}/purchases${query({ said })}`,
  pay: () => "/visits/pay",
  /** How an evaluator stands to each test, where a planner asks for one again. */
  testsOf: (asked: Readonly<Record<string, string | undefined>> = {}) => `/reviews/tests${query(asked)}`,
  /** What visits cost, as reviewers decide on it, and a month of it as a file. */
  expenses: (asked: Readonly<Record<string, string | undefined>> = {}) => `/reviews/expenses${query(asked)}`,
  expensesFile: (asked: Readonly<Record<string, string | undefined>> = {}) => `/reviews/expenses/file${query(asked)}`,
  /** The reviewers' queue. */
  reviews: () => "/reviews",
  review: (id: string, trouble?: string) => `/reviews/${encodeURIComponent(id)}${query({ trouble })}`,
  /** Where a reviewer changes one answer. */
  reviewItem: (id: string, item: string) => `/reviews/${encodeURIComponent(id)}/items/${encodeURIComponent(item)}`,
  /** Plans a visit; with a void one, what makes it good. */
  planVisit: (revisit?: string) => `/reviews/plan${query({ revisit })}`,
  /** A visit that nobody has handed in, as its planners see it. */
  coming: (id: string, said: { readonly trouble?: string; readonly done?: string } = {}) => `/reviews/coming/${encodeURIComponent(id)}${query(said)}`,
  /** Visits that came to nothing before they were handed in. */
  endedVisits: (filters: Readonly<Record<string, string | undefined>> = {}) => `/reviews/ended${query(filters)}`,
  /** Visits planned together: all campaigns, one with its plan, its terms, one of its visits, the check before release, its table. */
  campaigns: () => "/campaigns",
  newCampaign: () => "/campaigns/new",
  campaign: (id: string, said: { readonly by?: string; readonly month?: string; readonly done?: string } = {}) => `${campaign(id)}${query(said)}`,
  campaignTerms: (id: string) => `${campaign(id)}/terms`,
  campaignSlot: (id: string, asked: { readonly slot: string } | { readonly place: string }) => `${campaign(id)}/slot${query(asked)}`,
  campaignRelease: (id: string) => `${campaign(id)}/release`,
  campaignSheet: (id: string, asked: { readonly language: string; readonly format: string }) => `${campaign(id)}/sheet${query(asked)}`,
  /** The manager's and the staff's view of a branch and of a published visit. */
  branch: (id?: string) => `/branch${query({ branch: id })}`,
  result: (id: string) => `/results/${encodeURIComponent(id)}`,
  resultFile: (id: string, language: string) => `/results/${encodeURIComponent(id)}/file${query({ type: "pdf", lang: language })}`,
  /** What is done about findings: the list, a new plan for an item of a visit, and one plan. */
  actions: (filters: Readonly<Record<string, string | undefined>> = {}) => `/actions${query(filters)}`,
  newAction: (visitId: string, item: string) => `/actions/new${query({ visit: visitId, item })}`,
  action: (id: string, did?: string) => `/actions/${encodeURIComponent(id)}${query({ did })}`,
  /** The appeal against a published visit; where reviewers who had no part in it hear such appeals, and one of them. */
  resultAppeal: (id: string) => `/results/${encodeURIComponent(id)}/appeal`,
  hearings: () => "/hearings",
  hearing: (id: string, trouble?: string) => `/hearings/${encodeURIComponent(id)}${query({ trouble })}`,
  /** How evaluators and firms do, in a period, and the same as a file. */
  scorecards: (asked: Readonly<Record<string, string | undefined>> = {}) => `/scorecards${query(asked)}`,
  scorecardsFile: (asked: Readonly<Record<string, string | undefined>> = {}) => `/scorecards/file${query(asked)}`,
  /** What customers say, imported by personnel; a file to fill in, and what is on record as one. */
  outside: (asked: Readonly<Record<string, string | undefined>> = {}) => `/outside${query(asked)}`,
  outsideTemplate: (asked: Readonly<Record<string, string | undefined>> = {}) => `/outside/template${query(asked)}`,
  outsideFile: (asked: Readonly<Record<string, string | undefined>> = {}) => `/outside/file${query(asked)}`,
  honours: (done?: string) => `/honours${query({ done })}`,
  honour: (id: string, done?: string) => `/honours/${encodeURIComponent(id)}${query({ done })}`,
  /** What personnel do with incentives: all of it, a rule, its trial as a page and a file, a frozen period, a proposal, a payout with its file, the payroll's columns. */
  incentives: () => "/incentives",
  incentiveRule: (id: string, done?: string) => `/incentives/rules/${encodeURIComponent(id)}${query({ done })}`,
  ruleTrial: (id: string) => `/incentives/rules/${encodeURIComponent(id)}/trial`,
  ruleTrialFile: (id: string, asked: Readonly<Record<string, string | undefined>>) => `/incentives/rules/${encodeURIComponent(id)}/trial/file${query(asked)}`,
  incentivePeriod: (key: string, done?: string) => `/incentives/periods/${encodeURIComponent(key)}${query({ done })}`,
  awardProposal: (id: string, done?: string) => `/incentives/proposals/${encodeURIComponent(id)}${query({ done })}`,
  payout: (id: string, done?: string) => `/incentives/payouts/${encodeURIComponent(id)}${query({ done })}`,
  payoutFile: (id: string, asked: Readonly<Record<string, string | undefined>>) => `/incentives/payouts/${encodeURIComponent(id)}/file${query(asked)}`,
  payroll: (saved?: string) => `/incentives/payroll${query({ saved })}`,
  /** What somebody is awarded, and the amounts a manager divides. */
  statement: (sent?: string) => `/statement${query({ sent })}`,
  pools: () => "/pools",
  pool: ({ rule, period, branch }: { readonly rule: string; readonly period: string; readonly branch: string }, saved?: string) => `/pools/${encodeURIComponent(rule)}/${encodeURIComponent(period)}/${encodeURIComponent(branch)}${query({ saved })}`,
  /** What a service model lets others watch. */
  model: (honour: string) => `/honours/${encodeURIComponent(honour)}/model`,
  periods: (made?: string) => `/periods${query({ made })}`,
  period: (key: string, done?: string) => `/periods/${encodeURIComponent(key)}${query({ done })}`,
  /** A board of a snapshot of a period. */
  frozen: (key: string, number: number, of: BoardKind, asked: Readonly<Record<string, string | undefined>> = {}) => `/periods/${encodeURIComponent(key)}/${number}/${of}${query(asked)}`,
  boards: (of: BoardKind, filters: Readonly<Record<string, string | undefined>> = {}) => `/boards/${of}${query(filters)}`,
  /** The rules of standings, which personnel may change. */
  boardPolicy: (saved?: string) => `/boards/policy${query({ saved })}`,
  /** A board as a file: `format` csv or xlsx, `language` that of its words. */
  boardFile: (of: BoardKind, asked: Readonly<Record<string, string | undefined>>) => `/boards/${of}/file${query(asked)}`,
  /** What the server says while a board changes. */
  boardChanges: (of: BoardKind, filters: Readonly<Record<string, string | undefined>> = {}) => `/boards/${of}/changes${query(filters)}`,
  standing: (of: BoardKind, id: string, filters: Readonly<Record<string, string | undefined>> = {}) =>
    `/boards/${of}/${encodeURIComponent(id)}${query(filters)}`,
  /** The figures of whom one answers for: all at a glance (null), or one page of them; its filters are in the address. */
  dashboard: (page: "dimensions" | "standards" | "coverage" | "observations" | null, filters: Readonly<Record<string, string | undefined>> = {}) =>
    `/dashboard${page === null ? "" : `/${page}`}${query(filters)}`,
  /** One of their pictures as a file. */
  dashboardFile: (part: string, asked: Readonly<Record<string, string | undefined>>) => `/dashboard/file${query({ part, ...asked })}`,
  /** The trainer's list and one scenario of it. */
  scenarios: () => "/scenarios",
  scenario: (slug: string) => scenario(slug),
  /** Its history, one version of it, a file in which that can be taken along, and what changed between two. */
  scenarioVersions: (slug: string) => `${scenario(slug)}/versions`,
  scenarioVersion: (slug: string, hash: string) => `${scenario(slug)}/versions/${encodeURIComponent(hash)}`,
  scenarioFile: (slug: string, hash: string, file: string) => `${scenario(slug)}/versions/${encodeURIComponent(hash)}/${encodeURIComponent(file)}`,
  scenarioDifference: (slug: string, versions: { readonly from?: string; readonly to?: string } = {}) => `${scenario(slug)}/difference${query(versions)}`,
  /** How the decisions of a version do; of the last and in assessments, unless it says otherwise. */
  scenarioStatistics: (slug: string, asked: { readonly version?: number; readonly mode?: "practice" } = {}) =>
    `${scenario(slug)}/statistics${query({ version: asked.version?.toString(), mode: asked.mode })}`,
  /** Takes a scenario off the trainees' shelf, or puts it back. */
  withdrawal: (slug: string, trouble?: string) => `/scenarios/${encodeURIComponent(slug)}/withdrawal${query({ trouble })}`,
  /** The visit forms; one of them, with or without an item to look at; the same to be tried; its versions as those of scenarios. */
  forms: () => "/forms",
  form: (slug: string, item?: string) => `${form(slug)}${item === undefined ? "" : `#item-${item}`}`,
  formPreview: (slug: string, hash?: string) => `${form(slug)}/preview${query({ version: hash })}`,
  formVersions: (slug: string) => `${form(slug)}/versions`,
  formVersion: (slug: string, hash: string) => `${form(slug)}${query({ version: hash })}`,
  /** A version's source, to be kept. */
  formFile: (slug: string, hash: string) => `${form(slug)}/versions/${encodeURIComponent(hash)}`,
  formDifference: (slug: string, versions: { readonly from?: string; readonly to?: string } = {}) => `${form(slug)}/difference${query(versions)}`,
  /** The trainers' bench; with a draft just deleted, it says so. */
  drafts: (deleted?: string) => `/drafts${query({ deleted })}`,
  /** Begins a draft; with a slug, the published scenario it may begin from is chosen already. */
  newDraft: (from?: string) => `/drafts/new${query({ from })}`,
  /** The editor; after a save it carries the edition that was saved. */
  draft: (id: string, saved?: number) => `${draft(id)}${query({ saved: saved?.toString() })}`,
  draftFile: (id: string) => `${draft(id)}/file`,
  draftDeletion: (id: string) => `${draft(id)}/deletion`,
  draftPublication: (id: string, trouble?: string) => `${draft(id)}/publication${query({ trouble })}`,
  draftTrial: (id: string, filters: Readonly<Record<string, string | undefined>> = {}) => `${draft(id)}/trial${query(filters)}`,
  /** The bank's fact sheet, one fact of it, and what was ever changed. */
  facts: (show?: "stale" | "soon") => `/facts${query({ show })}`,
  fact: (key: string, saved?: "new" | "same") => `/facts/${encodeURIComponent(key)}${query({ saved })}`,
  factHistory: () => "/facts/history",
  system: () => "/system",
  /** Where the branches are, and where one of them is; with one just saved, it says so. */
  places: (saved?: string) => `/system/places${query({ saved })}`,
  place: (branchId: string) => `/system/places/${encodeURIComponent(branchId)}`,
  /** Chooses whose home is shown to a person of several roles. */
  seat: () => "/seat",
};
