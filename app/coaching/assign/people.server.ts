import type { Bearer } from "#app/core/access/can.ts";
import type { Whom } from "#app/coaching/assign/choice.ts";
import { assignable, colleagueOf, PERSON_COLUMNS, type Colleague, type Scope } from "#app/coaching/assign/scope.server.ts";
import { weakIn, type Weakness } from "#app/coaching/assign/weak.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Somebody a batch is for, and how weak they are in its standard, as far as assessments tell. */
export type Meant = Colleague & { readonly weakness: Weakness | null };

export type Found = {
  readonly people: readonly Meant[];
  /** Nobody was found weak in the standard, so that everybody is listed. */
  readonly nobodyWeak: boolean;
};

/** Whom a choice means among the present staff in scope, by branch and name. */
export async function peopleFor(services: Services, me: Bearer, scope: Scope, whom: Whom): Promise<Found> {
  const named = (await colleagues(services.db, me, scope, whom)).filter((person) => isNamed(person, whom.words));
  if (whom.standard === null) return { people: named.map((person) => ({ ...person, weakness: null })), nobodyWeak: false };
  const weak = await weakIn(services, named.map(({ id }) => id), whom.standard);
  const people = named.map((person) => ({ ...person, weakness: weak.get(person.id) ?? null }));
  const narrowed = people.filter(({ weakness }) => weakness !== null);
  // Who was named one by one is meant, weak or not.
  const all = whom.everyone || whom.people.length > 0;
  if (all || narrowed.length === 0) return { people, nobodyWeak: !all };
  return { people: narrowed.sort((a, b) => (a.weakness?.share ?? 1) - (b.weakness?.share ?? 1) || byPlace(a, b)), nobodyWeak: false };
}

async function colleagues(tx: Tx, me: Bearer, scope: Scope, { people, branch, post }: Whom): Promise<Colleague[]> {
  const rows = await tx.person.findMany({
    where: {
      AND: [
        assignable(me, scope),
        people.length > 0 ? { id: { in: [...people] } } : {},
        branch === null ? {} : { branchId: branch },
        post === null ? {} : { post },
      ],
    },
    select: PERSON_COLUMNS,
  });
  return rows.map((row) => colleagueOf(scope, row)).sort(byPlace);
}

function byPlace(a: Colleague, b: Colleague): number {
  const [one, other] = [`${a.branchId ?? "~"} ${a.id}`, `${b.branchId ?? "~"} ${b.id}`];
  return one < other ? -1 : Number(one > other);
}

/** Whether a name or an account holds one of the words between commas; with none, everybody's does. */
function isNamed({ account, name }: Colleague, words: string): boolean {
  const asked = words.toLocaleLowerCase("en").split(/[,，、;；\n]/).map((word) => word.trim()).filter(Boolean);
  const said = `${account}\n${name.zh}\n${name.en}`.toLocaleLowerCase("en");
  return asked.length === 0 || asked.some((word) => said.includes(word));
}
