import { ok, refuse } from "#app/core/result.ts";
import type { Result } from "#app/core/result.ts";
import { COMMON_WORDS } from "#app/people/common-passwords.ts";

/** In characters, as people count them. */
const PASSWORD_LEAST = 12;
const PASSWORD_MOST = 128;

/** Characters that must differ for a password not to be a row of the same. */
const DIFFERENT_LEAST = 5;

const LOOK_ALIKES: Readonly<Record<string, string>> = { "0": "o", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", $: "s", "!": "i" };
const RUNS = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik"];

/**
 * May this be the person's password? Length counts; no mixture of kinds is asked for. Refuses `password-short`
 * {least}, `password-long` {most}, `password-common`, and `password-personal` when little is left of it without
 * the account and names.
 *
 * @param own what the password must not be made of: account and names
 */
export function checkPassword(password: string, own: readonly string[]): Result<string> {
  const characters = Array.from(password.normalize("NFC"));
  if (characters.length < PASSWORD_LEAST) return refuse("password-short", { least: PASSWORD_LEAST });
  if (characters.length > PASSWORD_MOST) return refuse("password-long", { most: PASSWORD_MOST });
  const plain = password.normalize("NFKC").toLowerCase();
  if (isCommon(plain)) return refuse("password-common");
  return isPersonal(plain, own) ? refuse("password-personal") : ok(password);
}

/** Nothing but common words, rows of keys, years and the like, once digits and signs at either end are gone. */
function isCommon(plain: string): boolean {
  if (new Set(plain).size < DIFFERENT_LEAST) return true;
  if (isRun(plain) || isRepeated(plain)) return true;
  const tailless = plain.replace(/[^\p{L}]+$/u, "");
  const bare = tailless.replace(/^[^\p{L}]+/u, "");
  const readings = [plain, tailless, bare].flatMap((text) => [unmasked(text, "i"), unmasked(text, "l")]);
  return [plain, ...readings].some((text) => madeOfCommonWords(text.replace(/[^\p{L}]/gu, "")));
}

/** Letters that digits and signs stand for: p@ssw0rd. A 1 may be an i or an l. */
function unmasked(text: string, one: "i" | "l"): string {
  return Array.from(text, (character) => (character === "1" ? one : (LOOK_ALIKES[character] ?? character))).join("");
}

/** Can the letters be cut into common words altogether? No letters at all (a number) counts as common too. */
function madeOfCommonWords(letters: string): boolean {
  const reachable = [true];
  for (let end = 1; end <= letters.length; end++) {
    reachable[end] = reachable.some((open, start) => open && start < end && COMMON_WORDS.has(letters.slice(start, end)));
  }
  return reachable[letters.length] === true;
}

/** A row of keys or digits there or back, perhaps begun again: 123456789012, qwertyuiopqw. */
function isRun(text: string): boolean {
  const pieces = text.match(/.{1,4}/gsu) ?? [];
  return pieces.every((piece) => RUNS.some((run) => run.includes(piece) || Array.from(run).reverse().join("").includes(piece)));
}

/** One short piece over and over: wangfangwangfang would need its own word, abababababab does not. */
function isRepeated(text: string): boolean {
  return /^(.{1,6}?)\1+$/su.test(text);
}

function isPersonal(plain: string, own: readonly string[]): boolean {
  const parts = own.flatMap((text) => text.normalize("NFKC").toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length >= 2);
  const rest = [...parts].sort((a, b) => b.length - a.length).reduce((left, part) => left.replaceAll(part, ""), plain);
  const letters = rest.replace(/[^\p{L}]/gu, "");
  return rest.length < plain.length && (letters.length < 4 || madeOfCommonWords(letters));
}
