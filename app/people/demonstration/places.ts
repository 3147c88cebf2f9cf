/** Fixed ids, so that the same start always gives the same bank. */
export const idOf = (number: number) => `00000000-0000-7000-8000-${number.toString().padStart(12, "0")}`;

const EAST = idOf(1);
const WEST = idOf(2);

export const demonstrationRegions = [
  { id: EAST, nameZh: "演示东区分行", nameEn: "Demo Region East" },
  { id: WEST, nameZh: "演示西区分行", nameEn: "Demo Region West" },
];

const [ONE, TWO, THREE, FOUR, FIVE, SIX] = [idOf(11), idOf(12), idOf(13), idOf(14), idOf(15), idOf(16)];

/** Ids by what people call them, for the lists beside this file. */
export const PLACES = { EAST, WEST, ONE, TWO, THREE, FOUR, FIVE, SIX } as const;

/** Public squares of Shanghai and Chengdu and streets near them, in millionths of a degree; nobody's branch is there. */
export const demonstrationBranches = [
  { id: ONE, nameZh: "演示一号网点", nameEn: "Demo Branch One", regionId: EAST, latitude: 31_230_400, longitude: 121_473_700 },
  { id: TWO, nameZh: "演示二号网点", nameEn: "Demo Branch Two", regionId: EAST, latitude: 31_239_700, longitude: 121_499_800 },
  { id: THREE, nameZh: "演示三号网点", nameEn: "Demo Branch Three", regionId: EAST, latitude: 31_195_200, longitude: 121_436_500 },
  { id: FOUR, nameZh: "演示四号网点", nameEn: "Demo Branch Four", regionId: WEST, latitude: 30_657_400, longitude: 104_065_700 },
  { id: FIVE, nameZh: "演示五号网点", nameEn: "Demo Branch Five", regionId: WEST, latitude: 30_696_800, longitude: 104_073_900 },
  { id: SIX, nameZh: "演示六号网点", nameEn: "Demo Branch Six", regionId: WEST, latitude: 30_606_300, longitude: 104_063_600 },
];

/** The outside evaluators' employer. */
export const FIRM = idOf(21);

export const demonstrationFirms = [{ id: FIRM, nameZh: "演示神秘客户公司", nameEn: "Demo Shoppers Ltd" }];
