import { can } from "#app/core/access/can.ts";
import { reachOf, type Reach } from "#app/core/access/reach.ts";
import { dayOf } from "#app/core/time/month.ts";
import { dateAfterMonths } from "#app/core/time/quarter.ts";
import { leafOf, type Leaf } from "#app/drills/progress/keyset.ts";
import type { TeamFilters } from "#app/drills/team/filters.ts";
import type { Member } from "#app/drills/team/view.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Prisma } from "#app/platform/db/generated/sqlite/client.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Me } from "#app/platform/session/me.ts";

/** Who looks at a team: all that is asked of a signed-in person. */
export type Coach = Pick<Me, "id" | "grants" | "branchId">;

/** So many people to a page, and so many that words may find. */
const LISTED = 25;
const FOUND = 500;

const COLUMNS = {
  id: true,
  nameZh: true,
  nameEn: true,
  post: true,
  hiredOn: true,
  branchId: true,
  branch: { select: { nameZh: true, nameEn: true, regionId: true } },
} as const;

type Row = Prisma.PersonGetPayload<{ select: typeof COLUMNS }>;

export type PeoplePage = Leaf<Member> & { readonly tooMany: boolean };

/**
 * One page of the people in scope who serve customers, by account. Whoever left and oneself are not among them. One page
 * is read, however many people there are: without words along the index of accounts, with words those found first.
 */
export async function peoplePage(services: Services, me: Coach, filters: TeamFilters): Promise<PeoplePage> {
  const { db } = services;
  const within = [peopleOf(me), narrowed(filters)];
  const found = filters.words === "" ? null : await db.person.findMany({ where: { AND: [...within, spoken(filters.words)] }, take: FOUND + 1, select: { id: true } });
  const beyond = filters.beyond === null ? null : await db.person.findUnique({ where: { id: filters.beyond }, select: { account: true } });
  const turn = beyond ? filters.turn : "from-the-start";
  const rows = await db.person.findMany({
    where: {
      AND: [
        ...within,
        found ? { id: { in: found.slice(0, FOUND).map(({ id }) => id) } } : {},
        beyond ? { account: turn === "back" ? { lt: beyond.account } : { gt: beyond.account } } : {},
      ],
    },
    orderBy: { account: turn === "back" ? "desc" : "asc" },
    take: LISTED + 1,
    select: COLUMNS,
  });
  const member = await memberMaker(services);
  const leaf = leafOf(rows, LISTED, turn);
  return { ...leaf, rows: leaf.rows.map(member), tooMany: (found?.length ?? 0) > FOUND };
}

/** One of the people in scope; null for anybody else, whether or not there is such a person. */
export async function personInScope(services: Services, me: Coach, id: string): Promise<Member | null> {
  const row = await services.db.person.findFirst({ where: { AND: [peopleOf(me), { id }] }, select: COLUMNS });
  if (row === null) return null;
  const place = { personId: row.id, branchId: row.branchId, regionId: row.branch?.regionId ?? null };
  return can(me, "team.see", place) ? (await memberMaker(services))(row) : null;
}

function peopleOf(me: Coach): Prisma.PersonWhereInput {
  return {
    leftAt: null,
    // Said so, because an index on the firm would be taken for the shortest way to nearly everybody.
    NOT: { firmId: { not: null } },
    id: { not: me.id },
    grants: { some: { role: "staff" } },
    AND: [reached(reachOf(me, "team.see"))],
  };
}

function reached({ bank, regions, branches }: Reach): Prisma.PersonWhereInput {
  if (bank) return {};
  const inBranches = { branchId: { in: [...branches] } };
  return regions.length === 0 ? inBranches : { OR: [inBranches, { branch: { regionId: { in: [...regions] } } }] };
}

function narrowed({ region, branch, post }: TeamFilters): Prisma.PersonWhereInput {
  return { ...(region === null ? {} : { branch: { regionId: region } }), ...(branch === null ? {} : { branchId: branch }), ...(post === null ? {} : { post }) };
}

/** Each word must be in a name or in the account. PostgreSQL tells capitals apart, so the usual spellings are tried. */
function spoken(words: string): Prisma.PersonWhereInput {
  const said = words.split(/\s+/).filter(Boolean);
  return {
    AND: said.map((word) => {
      const small = word.toLocaleLowerCase("en");
      const spellings = [...new Set([word, small, small.charAt(0).toLocaleUpperCase("en") + small.slice(1)])];
      return { OR: [{ nameZh: { contains: word } }, { account: { contains: small } }, ...spellings.map((spelling) => ({ nameEn: { contains: spelling } }))] };
    }),
  };
}

async function memberMaker(services: Services): Promise<(row: Row) => Member> {
  const { standings } = await currentPolicy(services);
  const today = dayOf(services.clock.now(), services.env.bankTz);
  return ({ id, nameZh, nameEn, post, hiredOn, branch }) => {
    const until = dateAfterMonths(hiredOn, standings.inductionMonths);
    return {
      id,
      name: { zh: nameZh, en: nameEn },
      branch: branch && { zh: branch.nameZh, en: branch.nameEn },
      post,
      inductionUntil: today < until ? until : null,
    };
  };
}
