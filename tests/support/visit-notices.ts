import type { Notice, NoticeKind } from "#app/core/notices/notice.ts";

/** A notice, its sentence in either language, and where it leads. */
export type Told = readonly [notice: Notice, zh: string, en: string, leads: string];

const place = { zh: "一号网点", en: "Branch One" };
const question = { zh: "招呼了吗？", en: "Greeted?" };
const by = { zh: "王芳", en: "Wang Fang" };

/** One notice of each kind that tells of visits. */
export const VISIT_NOTICES = {
  "visit-alarm": [
    { kind: "visit-alarm", visitId: "v1", place, count: 2, night: true },
    "红线：一号网点的检查里有 2 项一票否决没有通过，请尽快去看（红线不等天亮，夜里也马上告诉你）",
    "Critical: 2 items failed in a visit to Branch One; please look at it soon (told at once, by night too, because it is critical)",
    "/reviews/v1",
  ],
  "action-given": [
    { kind: "action-given", actionId: "a1", question, by, dueOn: "2026-11-30" },
    "王芳请你负责一项整改：“招呼了吗？”，2026年11月30日前完成",
    "Wang Fang asks you to put something right by 30 Nov 2026: “Greeted?”",
    "/actions/a1",
  ],
  "action-taken": [
    { kind: "action-taken", actionId: "a1", question, by },
    "王芳改派或放弃了整改：“招呼了吗？”，你不用再做了",
    "Wang Fang passed on or gave up “Greeted?”; it is no longer yours to put right",
    "/actions/a1",
  ],
  "action-proved": [
    { kind: "action-proved", actionId: "a1", question, outcome: "relapsed", month: "2026-11" },
    "整改销号后又复发了：“招呼了吗？”在2026年11月的检查里没有做到",
    "Back again after it was closed: “Greeted?” failed in the visit of November 2026",
    "/actions/a1",
  ],
  "expenses-decided": [
    { kind: "expenses-decided", visitId: "v1", place, outcome: "refused", count: 1, yuan: "12.50" },
    "你检查一号网点的费用没有认可：12.50 元，理由写在里面",
    "Not accepted for your visit to Branch One: CNY 12.50; the reason is given",
    "/visits/v1/purchases",
  ],
  "visit-returned": [
    { kind: "visit-returned", visitId: "v1", place },
    "一号网点的检查退回来了，请按理由和批注补正后再提交",
    "Your visit to Branch One has come back: mend it by the reason and the remarks, then submit it again",
    "/visits/v1",
  ],
  "visit-rejected": [
    { kind: "visit-rejected", visitId: "v1", place },
    "一号网点的检查没有被采用，理由写在里面",
    "Your visit to Branch One is not being used; the reason is given",
    "/visits/v1",
  ],
  "visit-put-back": [
    { kind: "visit-put-back", visitId: "v1", place, by },
    "你在审的一号网点的检查，王芳放回了待审",
    "Wang Fang put the visit to Branch One, which you were reviewing, back in the queue",
    "/reviews/v1",
  ],
  "visit-appealed": [
    { kind: "visit-appealed", visitId: "v1", place },
    "一号网点对一次检查提出了申诉，等人重评",
    "Branch One has appealed a visit; somebody is needed to score it again",
    "/hearings/v1",
  ],
  "visit-restated": [
    { kind: "visit-restated", visitId: "v1", place },
    "你在一号网点的检查经申诉重评，得分有调整；有申诉就重评，是常规做法",
    "After an appeal the score of your visit to Branch One was restated; whatever is appealed is scored again, as a matter of course",
    "/visits/v1",
  ],
  "visit-appeal-decided": [
    { kind: "visit-appeal-decided", visitId: "v1", place, outcome: "partly" },
    "你审核过的一号网点的检查，申诉部分成立，得分已重算",
    "The appeal against the visit to Branch One, which you reviewed, was upheld in part; the score is restated",
    "/hearings/v1",
  ],
  "visit-appeal-settled": [
    { kind: "visit-appeal-settled", visitId: "v1", place, outcome: "rejected", month: "2026-11" },
    "一号网点 2026年11月检查的申诉有了结果：维持原评分，理由写在里面",
    "The appeal about Branch One in November 2026 was rejected: the score stands, and the reason is given",
    "/results/v1/appeal",
  ],
  "visits-offered": [
    { kind: "visits-offered", count: 12, dueOn: "2026-11-30", fee: 8050 },
    "请你去做 12 次检查，最早的2026年11月30日前完成；接不接受，请逐次回一声。每次检查费 80.50 元",
    "You are asked to make 12 visits, the first due by 30 Nov 2026; please say of each whether you can. The fee is CNY 80.50 each",
    "/visits",
  ],
  "visit-offered": [
    { kind: "visit-offered", visitId: "v1", place, dueOn: "2026-11-30", fee: 0 },
    "请你去检查一号网点，2026年11月30日前完成；接不接受，请先回一声。没有检查费",
    "You are asked to visit Branch One by 30 Nov 2026; please say whether you can. There is no fee",
    "/visits/v1",
  ],
  "visit-unanswered": [
    { kind: "visit-unanswered", visitId: "v1", place, dueOn: "2026-11-30" },
    "一号网点的检查还在等你回复，2026年11月30日前完成；去不了也请说一声",
    "The visit to Branch One, due by 30 Nov 2026, still waits for your answer; if you cannot go, say so",
    "/visits/v1",
  ],
  "visit-due": [
    { kind: "visit-due", visitId: "v1", place, dueOn: "2026-11-30" },
    "一号网点的检查快到期了，2026年11月30日前完成",
    "Your visit to Branch One is due by 30 Nov 2026",
    "/visits/v1",
  ],
  "test-again": [
    { kind: "test-again", slug: "counter", title: { zh: "柜台", en: "At the counter" }, reason: "打分偏松" },
    "请重新做“柜台”的上岗测试，通过之后才能再用它去检查。理由：打分偏松",
    "You are asked to take the test on “At the counter” again before you can be sent with it once more. The reason: 打分偏松",
    "/visits/tests",
  ],
  "visits-over": [
    { kind: "visits-over", count: 3 },
    "检查批次提前结束，请你去做的 3 次检查取消了，不用去了",
    "3 visits you were asked to make were cancelled, as their campaign has ended; you need not go",
    "/visits",
  ],
  "visit-over": [
    { kind: "visit-over", visitId: "v1", place, how: "moved" },
    "一号网点的检查改由别人去，你不用去了",
    "Somebody else makes the visit to Branch One; you need not go",
    "/visits",
  ],
  "visit-trouble": [
    { kind: "visit-trouble", visitId: "v1", place, by, how: "void" },
    "王芳到一号网点的检查作废了，需要的话请安排补查",
    "The visit of Wang Fang to Branch One is void: plan a revisit if it is needed",
    "/reviews/coming/v1",
  ],
} satisfies Partial<Record<NoticeKind, Told>>;
