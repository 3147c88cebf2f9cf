import { describe, expect, test } from "vitest";
import type { NoticeKind } from "#app/core/notices/notice.ts";
import { sentenceOf } from "#app/routes/notices/sentence.ts";
import { targetOf } from "#app/routes/notices/target.ts";
import { createFormats } from "#app/words/formats.ts";
import { createWords } from "#app/words/words.ts";
import { VISIT_NOTICES, type Told } from "#tests/support/visit-notices.ts";

const title = { zh: "挂失", en: "A lost card" };
const other = { zh: "转账", en: "A transfer" };
const by = { zh: "王芳", en: "Wang Fang" };
const about = { sittingId: "s1", title };
const due = { slug: "lost-card", title, mode: "assessment", dueOn: "2026-11-30" } as const;

const KINDS: Record<NoticeKind, Told> = {
  "awards-waiting": [{ kind: "awards-waiting", proposalId: "p1", title }, "有一份奖励等你审批：挂失", "Awards wait for your approval: A lost card", "/incentives/proposals/p1"],
  "awards-objected": [{ kind: "awards-objected", proposalId: "p1", title: null }, "有人对“单独更正”的奖励提出异议，等人处理", "Somebody objects to awards of “Correction”; the objection is to be settled", "/incentives/proposals/p1"],
  "awards-posted": [{ kind: "awards-posted", title, until: "2026-11-30" }, "你的奖励“挂失”批准了，正在公示，有异议请在2026年11月30日之前提", "Your award “A lost card” is approved and on notice; you may object until 30 Nov 2026", "/statement"],
  "award-objection-settled": [{ kind: "award-objection-settled", title, outcome: "rejected" }, "你对“挂失”的异议有了结果：不成立，理由写在里面", "Your objection to “A lost card” was settled: not upheld. The reason is with it", "/statement"],
  "pool-waiting": [{ kind: "pool-waiting", title, place: other }, "转账得到的奖励“挂失”等你在员工之间分配", "The award “A lost card” of A transfer is yours to divide among the staff", "/pools"],
  remark: [{ kind: "remark", turn: 2, ...about, by }, "王芳点评了你在《挂失》里的第 3 步", "Wang Fang commented on step 3 of your “A lost card”", "/sittings/s1/debrief"],
  answer: [{ kind: "answer", turn: null, ...about, by }, "王芳回复了你对《挂失》的点评", "Wang Fang answered your comment on “A lost card”", "/team/sittings/s1"],
  "objection-settled": [
    { kind: "objection-settled", turn: 0, outcome: "stays", ...about },
    "你对《挂失》第 1 步提的异议有了答复：情景不改，理由写在里面",
    "Your objection to step 1 of “A lost card” was heard: the scenario stays as it is, and the reason is given",
    "/sittings/s1/objection?turn=0",
  ],
  "appeal-settled": [
    { kind: "appeal-settled", outcome: "upheld", ...about },
    "你对《挂失》的申诉成立，这次成绩不算，考核机会还给你",
    "Your appeal about “A lost card” was upheld: that score no longer counts, and you have the attempt back",
    "/sittings/s1/appeal",
  ],
  assigned: [
    { kind: "assigned", by, titles: [title, other], count: 5, dueOn: "2026-11-30" },
    "王芳给你布置了《挂失》、《转账》等 5 个情景，2026年11月30日前完成",
    "Wang Fang assigned you “A lost card”, “A transfer” and others, 5 in all, due by 30 Nov 2026",
    "/",
  ],
  unassigned: [{ kind: "unassigned", by, titles: [title], count: 1 }, "王芳收回了布置给你的《挂失》，不用做了", "Wang Fang took back “A lost card”; you need not do it any more", "/"],
  ...VISIT_NOTICES,
  "due-soon": [{ kind: "due-soon", ...due }, "《挂失》的考核快到期了，2026年11月30日前完成", "Your assessment in “A lost card” is due by 30 Nov 2026", "/drills/lost-card"],
  overdue: [
    { kind: "overdue", ...due },
    "《挂失》的考核过期了，原定 2026年11月30日前完成，现在还可以做",
    "Your assessment in “A lost card” was due by 30 Nov 2026; you can still do it",
    "/drills/lost-card",
  ],
};

describe.each(Object.entries(KINDS))("a notice of %s", (_, [notice, zh, en, leads]) => {
  test("is one sentence in either language, and leads to what it tells of", () => {
    const voice = (language: "zh" | "en") => ({ t: createWords(language).t, language, formats: createFormats(language, "Asia/Shanghai") });
    expect(sentenceOf(voice("zh"), notice)).toBe(zh);
    expect(sentenceOf(voice("en"), notice)).toBe(en);
    expect(targetOf(notice)).toBe(leads);
  });
});
