import { BOARD_KINDS } from "#app/core/standings/board.ts";
import { inflateSync } from "node:zlib";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptVisit } from "#app/visits/accept.server.ts";
import { openAction } from "#app/visits/action/open.server.ts";
import { approveVisit } from "#app/visits/approve.server.ts";
import { beginVisit } from "#app/visits/begin.server.ts";
import { releaseCampaign } from "#app/visits/campaign/release.server.ts";
import { locateVisit } from "#app/visits/locate.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { publishVisit } from "#app/visits/publish.server.ts";
import { submitVisit } from "#app/visits/submit.server.ts";
import { takeVisit } from "#app/visits/take.server.ts";
import { planned } from "#tests/support/campaign.ts";
import { openStage, type Cookies } from "#tests/support/lives/cast.ts";
import { allDoors, knockAt, type Answer, type Knock } from "#tests/support/lives/knock.ts";
import { MARKED } from "#tests/support/lives/marked.ts";
import { live, storiesOf, type Kind } from "#tests/support/lives/situations.ts";
import type { FoundDoor } from "#tests/support/doors.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { answer, given, someone } from "#tests/support/visits.ts";

/** Those of a branch and over it who read results. */
const READERS = ["mark", "stan", "hana"] as const;
type Reader = (typeof READERS)[number];

let services: TestServices;
let cookies: Cookies;
let doors: readonly FoundDoor[];
/** What the branch may read, what it plans about it, and everything that is none of its business. */
let shown: string[];
let actions: string[];
let hidden: string[];

const SEPTEMBER = Date.parse("2026-09-14T02:17:00Z");

beforeAll(async () => {
  ({ services, cookies } = await openStage());
  doors = [...(await allDoors()).values()];
  await services.db.branch.updateMany({ data: { latitude: 31_718_383, longitude: 121_718_383 } });
  const today = services.clock.now();
  // All visits were made in September, so that whatever is of that month is of a visit.
  const lives = (["bank", "firm"] as const satisfies Kind[]).flatMap((kind) => Object.entries(storiesOf(kind, MARKED)).map(([name, story]) => ({ kind, name, story })));
  const made: { id: string; name: string }[] = [];
  for (const { kind, name, story } of lives) {
    services.clock.at = SEPTEMBER;
    const id = await live(services, kind, { ...story, lived: [] });
    services.clock.at = today;
    for (const deed of story.lived ?? []) await deed(services, id);
    made.push({ id, name });
  }
  const isShown = ({ name }: { name: string }) => ["published", "appealed", "being heard", "scored again", "settled", "closed"].includes(name);
  shown = made.filter(isShown).map(({ id }) => id);
  const campaign = await planned(services);
  given(await releaseCampaign(services, someone("rita"), { id: campaign, edition: 2, confirmed: [] }));
  const released = await services.db.visit.findMany({ where: { campaignId: campaign }, select: { id: true, twinId: true } });
  hidden = [...made.filter((visit) => !isShown(visit)).map(({ id }) => id), campaign, ...released.flatMap(({ id, twinId }) => [id, ...(twinId ? [twinId] : [])])];
  const terms = { ownerId: "stan", dueOn: "2027-01-31", text: "每天开门前整理大堂" };
  actions = [given(await openAction(services, someone("mark"), { ...terms, visitId: shown[0]!, item: "tidy" })).actionId];
});
afterAll(() => services.close());

/** What is behind an address of which more can be asked than its parts say. */
const SEARCHES: Readonly<Record<string, readonly string[]>> = {
  "GET /results/:id/file": ["?type=pdf&lang=zh", "?type=pdf&lang=en"],
  "GET /actions": ["", "?branch=n1&state=open", "?state=closed", "?branch=n1&page=2"],
  "GET /branch": ["", "?branch=n1", "?branch=s1"],
  "GET /boards/:kind": ["", "?by=premises", "?by=composite"],
};

/** An id that nothing has. */
const NOTHING = "01a20000-0000-7000-8000-000000000000";
const OF_VISITS = /\/(results|hearings|visits|reviews|campaigns|actions)\//;

/** What a door is asked about: everything where it is of visits, one of each sort elsewhere. A file takes its time, and is asked for where most is in it. */
function idsFor({ name }: FoundDoor, all: boolean): readonly string[] {
  if (!/:id|:personId/.test(name)) return ["x"];
  if (name.endsWith("/file")) return [shown[0]!, shown.at(-2)!, hidden[0]!, NOTHING];
  if (all && OF_VISITS.test(name)) return [...shown, ...actions, ...hidden, NOTHING];
  return [shown[0]!, ...actions, hidden[0]!, NOTHING, "n1", "stan", "eve"];
}

/** Every door that can be opened without doing anything, at every address that there is something behind. */
function* addresses(all: boolean): Generator<{ door: FoundDoor; knock: Omit<Knock, "cookie"> }> {
  const rest = { slug: "counter", item: "tidy", section: "counter", hash: "x", key: "x", token: "x", file: "x" };
  for (const door of doors.filter(({ method }) => method === "GET")) {
    const searches = door.name === "GET /actions/new" ? [...shown.slice(0, 2), hidden[0]!].map((id) => `?visit=${id}&item=greeted`) : (SEARCHES[door.name] ?? [""]);
    // A stream of changes never ends, and says no more than that something changed.
    if (door.name.endsWith("/changes")) continue;
    // The rules say how many evaluators a branch needs, by that word, and nothing of any visit.
    if (door.name === "GET /boards/policy") continue;
    for (const kind of door.name.includes(":kind") ? BOARD_KINDS : ["x"]) {
      for (const id of idsFor(door, all)) for (const search of searches) yield { door, knock: { params: { ...rest, kind, id, personId: id }, search } };
    }
  }
  for (const door of doors.filter(({ name }) => ["POST /results/:id/appeal", "POST /actions/:id"].includes(name))) {
    for (const id of idsFor(door, all)) yield { door, knock: { params: { id }, body: { act: "nothing" } } };
  }
}

/** Everything an answer brings with it: its numbers, heads, words, and of a file its bytes, those packed in it, its text and what it says of itself. */
async function bytesOf({ status, location, said, response }: Answer): Promise<string> {
  const heads = response ? [...response.headers].map(([name, value]) => `${name}: ${value}`) : [];
  const told = [String(status), location ?? "", ...heads, JSON.stringify(said) ?? ""];
  const body = response && said === null ? Buffer.from(await response.arrayBuffer()) : Buffer.alloc(0);
  if (!body.subarray(0, 5).equals(Buffer.from("%PDF-"))) return [...told, body.toString()].join("\n");
  const file = await getDocumentProxy(Uint8Array.from(body));
  const { text } = await extractText(file, { mergePages: true });
  return [...told, body.toString("latin1"), ...unpacked(body), text, JSON.stringify(await getMeta(file))].join("\n");
}

/** The packed parts of a file as they are read. Fonts are no words and are left out. */
function unpacked(file: Buffer): string[] {
  const found: string[] = [];
  for (let from = file.indexOf("stream\n"); from >= 0; from = file.indexOf("stream\n", from + 1)) {
    const [start, end] = [from + 7, file.indexOf("endstream", from)];
    if (file.subarray(from - 3, from).toString() === "end" || end < 0) continue;
    try {
      found.push(inflateSync(file.subarray(start, end)).toString("latin1"));
    } catch {
      // Not packed: it is among the bytes of the file themselves.
    }
  }
  return found;
}

type Heard = ReadonlyMap<string, string>;

/** All that a person hears at all doors, by what they asked. */
async function heardBy(who: Reader, all = false): Promise<Heard> {
  const heard = new Map<string, string>();
  const closed = new Set<string>();
  for (const { door, knock } of addresses(all)) {
    if (closed.has(door.name)) continue;
    const reply = await knockAt(services, door, { cookie: cookies.get(who) ?? null, ...knock });
    if (reply.status === 403) closed.add(door.name);
    // Every page of a form has a new key, by which it is known when it is posted twice.
    const bytes = (await bytesOf(reply)).replace(/"key":"[0-9a-f-]{36}"/, '"key":"new"');
    heard.set(`${door.name} ${door.name.includes(":kind") ? `${knock.params.kind ?? ""} ` : ""}${knock.params.id ?? ""} ${knock.search ?? ""}`, bytes);
  }
  return heard;
}

/** People who came, planned, reviewed and heard, by any name; what they wrote, and when; firms, campaigns and twins. Nina works there; Max, Sue and Tess do other work; and what is thought wrong is the manager's own word. */
const SECRETS = /canary|金丝雀|(?:Name of |姓名-|account-)(?!mark\b|stan\b|hana\b|nina\b|max\b|sue\b|tess\b)|"(?:eve|fay|fox|rita|pia|hera)"|公司-|Firm firm|\b617\b|(?<![\w-])(?:31\.?718383|121\.?71995|121719950|8383)(?![\w-])|latitude|longitude|locat(?:ed|able)|2026-09-\d\d|\b1(?:788[2-9]|789\d|790[0-7])\d{9}\b|evaluator(?!-error)|reviewer|campaign|twin/i;

test.each(READERS)("no door tells %s who came, planned, reviewed or heard, what they wrote, at which hour, or of any visit that is not published", async (who) => {
  const heard = await heardBy(who, true);
  const open = [...heard].filter(([, bytes]) => bytes.startsWith("200"));
  expect(open.length).toBeGreaterThan(20);
  // The doors are the right ones: they tell what they are for.
  expect(heard.get(`GET /results/:id ${shown[0]} `)).toContain('"month":"2026-09"');
  expect(heard.get(`GET /results/:id/file ${shown[0]} ?type=pdf&lang=en`)).toContain("September 2026");
  const told = open.flatMap(([asked, bytes]) => [...(SECRETS.exec(bytes) ?? []), ...hidden.filter((id) => bytes.includes(id))].map((secret) => [asked, secret]));
  expect(told).toEqual([]);
  // Of what is not published, a door says the same as of what there is not.
  for (const [asked, bytes] of heard) {
    const id = hidden.find((each) => asked.includes(each));
    const asOfNothing = id && heard.get(asked.replace(id, NOTHING));
    if (id && asOfNothing) expect([asked, bytes.replaceAll(id, NOTHING)]).toEqual([asked, asOfNothing]);
  }
});

test("nothing that any of them reads changes while a visit is planned, offered, made and reviewed, until it is published", async () => {
  const before = new Map<Reader, Heard>();
  for (const who of READERS) before.set(who, await heardBy(who));
  const changed = async () => {
    const found: string[] = [];
    for (const who of READERS) {
      const now = await heardBy(who);
      found.push(...[...now].filter(([asked, bytes]) => before.get(who)?.get(asked) !== bytes).map(([asked]) => `${who}: ${asked}`));
    }
    return found;
  };
  const [rita, eve] = [someone("rita"), someone("eve")];
  const { visitId } = given(await planVisit(services, rita, { branchId: "n1", slug: "counter", evaluatorId: "eve", dueOn: "2026-11-20" }));
  expect(await changed()).toEqual([]);
  const { at } = services.clock;
  given(await acceptVisit(services, eve, { visitId }));
  given(await beginVisit(services, eve, visitId));
  given(await locateVisit(services, eve, { visitId, key: "press", at: { latitude: 31_718_383, longitude: 121_719_950 }, accuracy: 8383 }));
  await answer(services, visitId, MARKED);
  given(await submitVisit(services, eve, { visitId }));
  given(await takeVisit(services, rita, { visitId }));
  given(await approveVisit(services, rita, { visitId }));
  services.clock.at = at;
  expect(await changed()).toEqual([]);
  given(await publishVisit(services, rita, { visitId }));
  expect((await changed()).length).toBeGreaterThan(3);
});
