import { evaluator, ofBranch, ofFirm, staff, wholeBank } from "#app/people/demonstration/person.ts";
import type { DemonstrationPerson } from "#app/people/demonstration/person.ts";
import { FIRM, idOf, PLACES } from "#app/people/demonstration/places.ts";

type Account = Omit<DemonstrationPerson, "branchId" | "firmId" | "signsIn"> & { readonly branchId?: string; readonly firmId?: string };

const { EAST, ONE, TWO } = PLACES;

/** Whom visitors of the demonstration bank sign in as: at least one of every role, two where two must meet. */
const accounts: readonly Account[] = [
  { id: idOf(101), account: "newhire", nameZh: "演示·新员工一", nameEn: "Demo New Hire One", post: "teller", branchId: ONE, daysHere: 7, grants: [staff] },
  { id: idOf(102), account: "newhire2", nameZh: "演示·新员工二", nameEn: "Demo New Hire Two", post: "teller", branchId: TWO, daysHere: 3, grants: [staff] },
  { id: idOf(103), account: "staff", nameZh: "演示·员工一", nameEn: "Demo Staff One", post: "teller", branchId: ONE, daysHere: 900, grants: [staff] },
  { id: idOf(104), account: "staff2", nameZh: "演示·员工二", nameEn: "Demo Staff Two", post: "lobby", branchId: TWO, daysHere: 400, grants: [staff] },
  { id: idOf(111), account: "teller", nameZh: "演示·员工三", nameEn: "Demo Staff Three", post: "teller", branchId: ONE, daysHere: 700, grants: [staff] },
  { id: idOf(105), account: "evaluator", nameZh: "演示·检查员", nameEn: "Demo Evaluator", post: "evaluator", daysHere: 500, grants: [evaluator] },
  { id: idOf(112), account: "evaluator2", nameZh: "演示·检查员二", nameEn: "Demo Evaluator Two", post: "evaluator", daysHere: 1100, grants: [evaluator] },
  // Has been nowhere yet, so may be sent anywhere.
  { id: idOf(118), account: "evaluator3", nameZh: "演示·检查员三", nameEn: "Demo Evaluator Three", post: "evaluator", daysHere: 60, grants: [evaluator] },
  // Has only just begun, and has still to take every test.
  { id: idOf(119), account: "evaluator4", nameZh: "演示·检查员四", nameEn: "Demo Evaluator Four", post: "evaluator", daysHere: 20, grants: [evaluator] },
  { id: idOf(113), account: "shopper", nameZh: "演示·外聘检查员一", nameEn: "Demo Outside Evaluator One", post: "evaluator", firmId: FIRM, daysHere: 600, grants: [evaluator] },
  { id: idOf(106), account: "reviewer", nameZh: "演示·审核员", nameEn: "Demo Reviewer", post: "reviewer", daysHere: 1200, grants: [wholeBank("reviewer")] },
  { id: idOf(114), account: "reviewer2", nameZh: "演示·审核员二", nameEn: "Demo Reviewer Two", post: "reviewer", daysHere: 800, grants: [wholeBank("reviewer")] },
  { id: idOf(117), account: "firmreviewer", nameZh: "演示·外聘初审员", nameEn: "Demo Outside Reviewer", post: "reviewer", firmId: FIRM, daysHere: 700, grants: [ofFirm("reviewer")] },
  { id: idOf(107), account: "manager", nameZh: "演示·网点负责人", nameEn: "Demo Branch Manager", post: "manager", branchId: ONE, daysHere: 2500, grants: [ofBranch("manager", ONE), staff] },
  { id: idOf(115), account: "manager2", nameZh: "演示·网点负责人二", nameEn: "Demo Branch Manager Two", post: "manager", branchId: TWO, daysHere: 3100, grants: [ofBranch("manager", TWO), staff] },
  { id: idOf(108), account: "trainer", nameZh: "演示·内训师", nameEn: "Demo Trainer", post: "trainer", daysHere: 1800, grants: [wholeBank("trainer")] },
  { id: idOf(109), account: "hr", nameZh: "演示·人力资源", nameEn: "Demo HR", post: "hr", daysHere: 1500, grants: [wholeBank("hr")] },
  { id: idOf(116), account: "hr2", nameZh: "演示·东区人力资源", nameEn: "Demo HR East", post: "hr", daysHere: 950, grants: [{ role: "hr", scope: "region", scopeId: EAST }] },
  { id: idOf(126), account: "hr3", nameZh: "演示·薪酬复核", nameEn: "Demo Payroll Checker", post: "hr", daysHere: 1200, grants: [wholeBank("hr")] },
  { id: idOf(110), account: "admin", nameZh: "演示·管理员", nameEn: "Demo Administrator", post: "administrator", daysHere: 2000, grants: [wholeBank("admin")] },
];

export const demonstrationAccounts: readonly DemonstrationPerson[] = accounts.map((person) => ({ branchId: null, firmId: null, ...person, signsIn: true }));
