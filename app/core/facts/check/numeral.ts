const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 幺: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Signs of a Chinese number below 万, with decimals after 点. */
export const CHINESE_NUMBER = "[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?";

/** A number in Chinese signs (十八点二五 is 18.25) or in digits with commas; NaN for anything else. */
export function numberIn(written: string): number {
  if (/^\d[\d,]*(?:\.\d+)?$/.test(written)) return Number(written.replaceAll(",", ""));
  const [whole = "", decimals = ""] = written.split("点");
  return Number(`${wholeIn(whole)}${decimals === "" ? "" : `.${digitsIn(decimals)}`}`);
}

/** Signs that are read one by one, as in a telephone number: 九六幺幺零 is 96110. */
export function digitsIn(written: string): string {
  return [...written].map((sign) => DIGITS[sign] ?? "?").join("");
}

function wholeIn(written: string): number {
  let sum = 0;
  let digit: number | null = null;
  for (const sign of written) {
    const step = STEPS[sign];
    if (step === undefined) digit = DIGITS[sign] ?? NaN;
    else {
      sum += (digit ?? 1) * step;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}
