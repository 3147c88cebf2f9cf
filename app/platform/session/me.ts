import type { Grant, Role } from "#app/core/access/grant.ts";
import type { Language } from "#app/core/text/text.ts";

/** The signed-in person, read fresh at every request. */
export type Me = {
  readonly id: string;
  readonly account: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly post: string;
  readonly branchId: string | null;
  readonly regionId: string | null;
  /** The outside firm they belong to; null for the bank's own people. */
  readonly firmId: string | null;
  readonly language: Language | null;
  readonly theme: Theme | null;
  /** The role whose home was chosen last; null until one was. It gives no right, and may be held no longer. */
  readonly seat: Role | null;
  readonly grants: readonly Grant[];
  /** Key of the session row; never the id in the cookie. */
  readonly sessionHash: string;
};

export type Theme = "light" | "dark";
