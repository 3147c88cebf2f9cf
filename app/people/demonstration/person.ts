import type { Grant } from "#app/core/access/grant.ts";

/** Posts of those who serve customers, and so are practised with, assessed and ranked. */
export type ServingPost = "teller" | "lobby" | "relationship" | "hotline";

export type DemonstrationPerson = {
  readonly id: string;
  readonly account: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly post: ServingPost | "manager" | "evaluator" | "reviewer" | "trainer" | "hr" | "administrator";
  readonly branchId: string | null;
  readonly firmId: string | null;
  /** Days since the first day at work. */
  readonly daysHere: number;
  readonly grants: readonly Grant[];
  /** Whether the account has the demonstration password; the others are there to be seen on boards. */
  readonly signsIn: boolean;
};

export const staff: Grant = { role: "staff", scope: "self", scopeId: "" };
export const evaluator: Grant = { role: "evaluator", scope: "self", scopeId: "" };
/** What somebody of an outside firm does for it: the firm they belong to says how far it reaches. */
export const ofFirm = (role: Grant["role"]): Grant => ({ role, scope: "self", scopeId: "" });
export const wholeBank = (role: Grant["role"]): Grant => ({ role, scope: "bank", scopeId: "" });
export const ofBranch = (role: Grant["role"], scopeId: string): Grant => ({ role, scope: "branch", scopeId });
