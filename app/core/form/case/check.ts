import { comparedItems, type Case } from "#app/core/form/case/case.ts";
import type { Form, Item } from "#app/core/form/form.ts";
import { otherLanguage } from "#app/core/form/structure/wording.ts";
import { valueOf } from "#app/core/form/value.ts";
import { visibleItems } from "#app/core/form/visible.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** What a case needs besides a key that answers its form: its file's name, nothing answered that is not asked, and something to go wrong at. */
export function checkCase(form: Form, found: Case, written: unknown, file: string): Finding[] {
  const shown = visibleItems(form, found.key);
  const compared = comparedItems(form, found.key);
  return [
    ...misnamed(found.name, file),
    ...Object.keys(found.key).filter((id) => !shown.has(id)).map((id) => atKey(["answers", id], "case-hidden", HIDDEN(id))),
    ...Object.keys(found.within).filter((id) => found.key[id]?.kind !== "timing").map((id) => atKey(["within", id], "case-within", WITHIN(id))),
    ...Object.keys(found.because).filter((id) => !compared.some((item) => item.id === id)).map((id) => atKey(["because", id], "case-because", BECAUSE(id))),
    ...(isPlain(found, compared) ? [atKey(["answers"], "case-plain", PLAIN)] : []),
    ...otherLanguage(written, []),
  ];
}

function misnamed(name: string, file: string): Finding[] {
  const [, expected] = /(?:^|\/)cases\/([^/]+)\.yaml$/.exec(file) ?? [];
  return expected === undefined || expected === name ? [] : [errorAt(["case"], "case-name", NAME(expected, name))];
}

/** Neither a red line crossed nor an item whose key needs a reason. */
function isPlain({ key, because }: Case, compared: readonly Item[]): boolean {
  const lost = compared.some((item) => {
    const answer = key[item.id];
    return item.critical && answer !== undefined && valueOf(item, answer) === 0;
  });
  return !lost && Object.keys(because).length === 0;
}

function atKey(path: readonly string[], code: string, message: Finding["message"]): Finding {
  return { ...errorAt(path, code, message), part: "key" };
}

const NAME = (expected: string, name: string) => ({
  zh: `文件叫“${expected}”，里面写的是“${name}”：改成一样。`,
  en: `The file is called “${expected}” and says “${name}”: make them the same.`,
});
const HIDDEN = (id: string) => ({
  zh: `照这些答案，“${id}”不会出现，却给了答案：删去，或改前面那一项。`,
  en: `By these answers “${id}” is not shown, yet it is answered: remove it, or change what it hangs on.`,
});
const WITHIN = (id: string) => ({
  zh: `“${id}”在这里不是一段时间，不能放宽秒数：删去。`,
  en: `“${id}” is no time here, so no seconds can be allowed: remove this.`,
});
const BECAUSE = (id: string) => ({
  zh: `“${id}”在这里不出现或不比对，不用说明理由：改正名字或删去。`,
  en: `“${id}” is not shown or not compared here, so there is nothing to explain: correct the name or remove this.`,
});
const PLAIN = {
  zh: "没有触碰红线，也没有一项容易答错，考不出人：让一项红线失守，或在 because 里说明容易答错的项。",
  en: "No red line is crossed and nothing tempts to a wrong answer, so this tests nobody: lose a critical item, or say under “because” which items tempt.",
};
