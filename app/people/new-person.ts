import { z } from "zod";
import { ok, refuse } from "#app/core/result.ts";
import type { Result } from "#app/core/result.ts";
import { ROLES, SCOPES, isCoherent } from "#app/core/access/grant.ts";
import { isAccount, normalAccount } from "#app/people/account.ts";
import { checkPassword } from "#app/people/password-rule.ts";

const name = z.string().trim().min(1).max(60);

const schema = z.object({
  account: z.string().transform(normalAccount).refine(isAccount),
  nameZh: name,
  nameEn: name,
  post: name,
  branchId: z.string().min(1).nullable(),
  hiredOn: z.iso.date(),
  password: z.string(),
  grants: z.array(z.object({ role: z.enum(ROLES), scope: z.enum(SCOPES), scopeId: z.string() }).refine(isCoherent)).min(1),
});

/** What to say when a field is wrong; the first wrong one is told. */
const CODES: Readonly<Record<keyof NewPerson, string>> = {
  account: "account-shape",
  nameZh: "name-missing",
  nameEn: "name-missing",
  post: "post-missing",
  branchId: "unknown-branch",
  hiredOn: "day-shape",
  password: "password-short",
  grants: "grants-shape",
};

export type NewPerson = z.infer<typeof schema>;

/**
 * What was typed, as it may be stored; fields nobody asked for are dropped. Refuses `account-shape`, `name-missing`,
 * `post-missing`, `unknown-branch`, `day-shape`, `grants-shape` and the codes of `checkPassword`.
 */
export function readNewPerson(typed: unknown): Result<NewPerson> {
  const parsed = schema.safeParse(typed);
  if (!parsed.success) return refuse(codeOf(parsed.error.issues[0]?.path[0]));
  const { account, nameZh, nameEn, password } = parsed.data;
  const checked = checkPassword(password, [account, nameZh, nameEn]);
  return checked.ok ? ok(parsed.data) : checked;
}

function codeOf(field: PropertyKey | undefined): string {
  return Object.entries(CODES).find(([key]) => key === field)?.[1] ?? "bad-form";
}
