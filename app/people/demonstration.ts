import type { Grant } from "#app/core/access/grant.ts";

/** Printed in public: whoever knows the product knows it. */
export const DEMONSTRATION_PASSWORD = "paper-lantern-42";

export type DemonstrationPerson = {
  readonly id: string;
  readonly account: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly post: string;
  readonly branchId: string | null;
  /** Days since the first day at work. */
  readonly daysHere: number;
  readonly grants: readonly Grant[];
};

/** Fixed ids, so that the same start always gives the same bank. */
const idOf = (number: number) => `00000000-0000-7000-8000-${number.toString().padStart(12, "0")}`;

const REGION = idOf(1);
const BRANCH_ONE = idOf(11);
const BRANCH_TWO = idOf(12);

export const demonstrationRegions = [{ id: REGION, nameZh: "演示分行", nameEn: "Demo Region" }];

export const demonstrationBranches = [
  { id: BRANCH_ONE, nameZh: "演示一号网点", nameEn: "Demo Branch One", regionId: REGION },
  { id: BRANCH_TWO, nameZh: "演示二号网点", nameEn: "Demo Branch Two", regionId: REGION },
];

const staff: Grant = { role: "staff", scope: "self", scopeId: "" };
const wholeBank = (role: Grant["role"]): Grant => ({ role, scope: "bank", scopeId: "" });

/** One person of every role at least, with names nobody could take for real ones. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  { id: idOf(101), account: "newhire", nameZh: "演示·新员工一", nameEn: "Demo New Hire One", post: "teller", branchId: BRANCH_ONE, daysHere: 7, grants: [staff] },
  { id: idOf(102), account: "newhire2", nameZh: "演示·新员工二", nameEn: "Demo New Hire Two", post: "teller", branchId: BRANCH_TWO, daysHere: 3, grants: [staff] },
  { id: idOf(103), account: "staff", nameZh: "演示·员工一", nameEn: "Demo Staff One", post: "teller", branchId: BRANCH_ONE, daysHere: 900, grants: [staff] },
  { id: idOf(104), account: "staff2", nameZh: "演示·员工二", nameEn: "Demo Staff Two", post: "lobby", branchId: BRANCH_TWO, daysHere: 400, grants: [staff] },
  {
    id: idOf(105),
    account: "evaluator",
    nameZh: "演示·检查员",
    nameEn: "Demo Evaluator",
    post: "evaluator",
    branchId: null,
    daysHere: 500,
    grants: [{ role: "evaluator", scope: "self", scopeId: "" }],
  },
  { id: idOf(106), account: "reviewer", nameZh: "演示·审核员", nameEn: "Demo Reviewer", post: "reviewer", branchId: null, daysHere: 1200, grants: [wholeBank("reviewer")] },
  {
    id: idOf(107),
    account: "manager",
    nameZh: "演示·网点负责人",
    nameEn: "Demo Branch Manager",
    post: "manager",
    branchId: BRANCH_ONE,
    daysHere: 2500,
    grants: [{ role: "manager", scope: "branch", scopeId: BRANCH_ONE }, staff],
  },
  { id: idOf(108), account: "trainer", nameZh: "演示·内训师", nameEn: "Demo Trainer", post: "trainer", branchId: null, daysHere: 1800, grants: [wholeBank("trainer")] },
  { id: idOf(109), account: "hr", nameZh: "演示·人力资源", nameEn: "Demo HR", post: "hr", branchId: null, daysHere: 1500, grants: [wholeBank("hr")] },
  { id: idOf(110), account: "admin", nameZh: "演示·管理员", nameEn: "Demo Administrator", post: "administrator", branchId: null, daysHere: 2000, grants: [wholeBank("admin")] },
];
