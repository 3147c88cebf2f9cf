import { evaluator, ofBranch, staff } from "#app/people/demonstration/person.ts";
import type { DemonstrationPerson, ServingPost } from "#app/people/demonstration/person.ts";
import { FIRM, idOf, PLACES } from "#app/people/demonstration/places.ts";

/** Named after plants: easy to tell apart on a board, and nobody takes them for real people. One for each place of `crews`. */
const plants: readonly (readonly [zh: string, en: string])[] = [
  ["银杏", "Ginkgo"], ["香樟", "Camphor"], ["梧桐", "Plane"], ["白杨", "Poplar"], ["垂柳", "Willow"], ["青松", "Pine"], ["翠柏", "Cypress"],
  ["红枫", "Maple"], ["玉兰", "Magnolia"], ["海棠", "Crabapple"], ["木槿", "Hibiscus"], ["紫藤", "Wisteria"], ["茉莉", "Jasmine"], ["栀子", "Gardenia"],
  ["芍药", "Peony"], ["月季", "Rose"], ["丁香", "Lilac"], ["杜鹃", "Azalea"], ["山茶", "Camellia"], ["水仙", "Narcissus"], ["兰草", "Orchid"],
  ["雏菊", "Daisy"], ["睡莲", "Water Lily"], ["桂花", "Osmanthus"], ["蜡梅", "Wintersweet"], ["石榴", "Pomegranate"], ["枇杷", "Loquat"], ["樱桃", "Cherry"],
  ["杏子", "Apricot"], ["水蜜桃", "Peach"], ["雪梨", "Pear"], ["李子", "Plum"], ["柿子", "Persimmon"], ["核桃", "Walnut"], ["板栗", "Chestnut"],
  ["橄榄", "Olive"], ["柚子", "Pomelo"], ["蜜橘", "Tangerine"], ["柠檬", "Lemon"], ["荔枝", "Lychee"], ["龙眼", "Longan"], ["芒果", "Mango"],
  ["椰子", "Coconut"], ["葡萄", "Grape"], ["薄荷", "Mint"], ["迷迭香", "Rosemary"], ["薰衣草", "Lavender"], ["芦苇", "Reed"], ["蒲公英", "Dandelion"],
  ["向日葵", "Sunflower"], ["百合", "Lily"], ["芦荟", "Aloe"], ["蕨草", "Fern"], ["翠竹", "Bamboo"], ["橡树", "Oak"],
];

const crew = (branchId: string | null, ...posts: readonly ServingPost[]) => posts.map((post) => ({ branchId, post }));
const nine: readonly ServingPost[] = ["teller", "teller", "teller", "teller", "lobby", "lobby", "relationship", "relationship", "relationship"];

/** With the accounts of branches one and two, nine people serve in each branch; the hotline belongs to none. */
const crews = [
  ...crew(PLACES.ONE, "teller", "lobby", "lobby", "relationship", "relationship", "relationship"),
  ...crew(PLACES.TWO, "teller", "teller", "teller", "lobby", "relationship", "relationship", "relationship"),
  ...[PLACES.THREE, PLACES.FOUR, PLACES.FIVE, PLACES.SIX].flatMap((branchId) => crew(branchId, ...nine)),
  ...crew(null, "hotline", "hotline", "hotline", "hotline", "hotline", "hotline"),
];

/** By the place in `crews`: three in their first months, two just out of them. */
const LATELY_HIRED: ReadonlyMap<number, number> = new Map([[7, 45], [19, 24], [33, 76], [26, 118], [45, 150]]);

/** These sign in too: somebody with a long record, for whom something is due, and a branch and an outsider beside those of the accounts. */
const SIGN_IN: readonly string[] = ["peony", "olive", "manager5", "shopper2"];

const serving = crews.map(({ branchId, post }, i): DemonstrationPerson => {
  const [zh, en] = plants[i] ?? [`${i}`, `${i}`];
  const daysHere = LATELY_HIRED.get(i) ?? 260 + ((i * 397) % 3200);
  const account = en.toLowerCase().replaceAll(" ", "-");
  return { id: idOf(201 + i), account, nameZh: `演示·${zh}`, nameEn: `Demo ${en}`, post, branchId, firmId: null, daysHere, grants: [staff], signsIn: SIGN_IN.includes(account) };
});

type Numbered = readonly [number: number, zh: string, en: string];

const manager = (branchId: string, [number, zh, en]: Numbered): DemonstrationPerson => ({
  id: idOf(118 + number),
  account: `manager${number}`,
  nameZh: `演示·网点负责人${zh}`,
  nameEn: `Demo Branch Manager ${en}`,
  post: "manager",
  branchId,
  firmId: null,
  daysHere: 1000 + 310 * number,
  grants: [ofBranch("manager", branchId), staff],
  signsIn: SIGN_IN.includes(`manager${number}`),
});

const outsider = ([number, zh, en]: Numbered): DemonstrationPerson => ({
  id: idOf(129 + number),
  account: `shopper${number}`,
  nameZh: `演示·外聘检查员${zh}`,
  nameEn: `Demo Outside Evaluator ${en}`,
  post: "evaluator",
  branchId: null,
  firmId: FIRM,
  daysHere: 240 + 90 * number,
  grants: [evaluator],
  signsIn: SIGN_IN.includes(`shopper${number}`),
});

/** Those who are there to be worked with and seen on boards; most have no password. */
export const demonstrationColleagues: readonly DemonstrationPerson[] = [
  manager(PLACES.THREE, [3, "三", "Three"]),
  manager(PLACES.FOUR, [4, "四", "Four"]),
  manager(PLACES.FIVE, [5, "五", "Five"]),
  manager(PLACES.SIX, [6, "六", "Six"]),
  outsider([2, "二", "Two"]),
  outsider([3, "三", "Three"]),
  ...serving,
];
