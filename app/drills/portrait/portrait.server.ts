import { createAvatar } from "@dicebear/core";
import * as openPeeps from "@dicebear/open-peeps";
import type { CustomerPortrait, Mood, Skin } from "#app/core/scenario/scenario.ts";

type Options = openPeeps.Options;
type Face = NonNullable<Options["face"]>[number];
type Head = NonNullable<Options["head"]>[number];

// Drawings that are a joke or a costume are left out; a scenario cannot ask for them either.
const FACES = {
  calm: ["calm", "smile"],
  irritated: ["concerned", "suspicious"],
  angry: ["angryWithFang", "veryAngry"],
  gone: ["blank"],
} as const satisfies Record<Mood, readonly Face[]>;

const OTHER_FACES: readonly Face[] = [
  "awe", "blank", "concernedFear", "contempt", "driven", "explaining", "eyesClosed", "fear",
  "hectic", "old", "rage", "serious", "smileBig", "solemn", "tired",
];

const GRAY_HEADS: readonly Head[] = ["grayBun", "grayMedium", "grayShort", "noHair3"];

/** Whoever names no head gets one of these, by the seed. */
const ANY_HEADS: readonly Head[] = [
  "bangs", "bangs2", "long", "medium1", "medium2", "medium3", "mediumBangs", "mediumBangs3",
  "mediumStraight", "noHair1", "noHair2", "pomp", "shaved1", "short1", "short2", "short3", "short4", "short5",
];

const HEADS: readonly Head[] = [
  ...ANY_HEADS, ...GRAY_HEADS, "bun", "bun2", "hatBeanie", "mediumBangs2", "shaved2", "shaved3",
];

/** The paper behind the head. Light in either theme, since the drawing is ink. */
const GROUNDS: Record<Mood, string> = { calm: "e7ede3", irritated: "f4e6c6", angry: "f5d5cb", gone: "e4e0d8" };

const SKIN: Record<Skin, string> = { light: "f0c8a0", fair: "edb98a", tan: "d08b5b", brown: "ae5d29", dark: "7a4526" };

const CLOTHES = ["7f8f8a", "8a7a66", "6f7f94", "9a6f5e", "8b8f6b"];

/** Portraits drawn lately, by all that decides them: the same few are asked for again and again. */
const drawn = new Map<string, string>();
const KEPT = 200;

/**
 * The customer as an SVG text: head and clothes from the scenario and its seed, the face and the colour of the ground
 * from the mood. The same person and mood always give the same drawing.
 */
export function drawPortrait(portrait: CustomerPortrait | null, name: string, mood: Mood): string {
  const seed = portrait?.seed ?? name;
  const head = named(HEADS, portrait?.head);
  const face = named([...Object.values(FACES).flat(), ...OTHER_FACES], portrait?.faces?.[mood]);
  const skin = portrait?.skin;
  const key = [seed, head ?? "", skin ?? "", face ?? "", mood].join("\n");
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const skins = skin ? [SKIN[skin]] : [SKIN.fair, SKIN.light];
  const svg = draw({ seed, head: head ? [head] : ANY_HEADS, face: face ? [face] : FACES[mood], skins, ground: GROUNDS[mood] });
  if (drawn.size >= KEPT) drawn.clear();
  drawn.set(key, svg);
  return svg;
}

type Sketch = { seed: string; head: readonly Head[]; face: readonly Face[]; skins: readonly string[]; ground: string };

function draw({ seed, head, face, skins, ground }: Sketch): string {
  const gray = head.every((each) => GRAY_HEADS.includes(each));
  const svg = createAvatar(openPeeps, {
    seed,
    head: [...head],
    face: [...face],
    backgroundColor: [ground],
    skinColor: [...skins],
    headContrastColor: [gray ? "d6d1c8" : "2c1b18"],
    clothingColor: CLOTHES,
    accessories: ["glasses", "glasses2"],
    accessoriesProbability: gray ? 50 : 0,
    facialHairProbability: 0,
    maskProbability: 0,
  }).toString();
  return svg
    .replace(/<metadata[\s\S]*?<\/metadata>/, "")
    // The mask hides nothing, and its id would stand on a page twice.
    .replace(/<mask[\s\S]*?<\/mask>/, "")
    .replace('mask="url(#viewboxMask)"', "")
    .replace("<svg ", '<svg aria-hidden="true" focusable="false" ');
}

function named<T extends string>(all: readonly T[], name: string | undefined): T | undefined {
  return all.find((each) => each === name);
}
