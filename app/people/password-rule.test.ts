import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPassword } from "#app/people/password-rule.ts";

const own = ["wang.fang", "王芳", "Wang Fang"];
const verdict = (password: string) => {
  const result = checkPassword(password, own);
  return result.ok ? "fine" : result.problem.code;
};

test("length is counted in characters and has both bounds", () => {
  expect(verdict("kettle-moon")).toBe("password-short");
  expect(verdict("kettle-moons")).toBe("fine");
  expect(verdict("茶馆门口有一盏蓝色的灯")).toBe("password-short");
  expect(verdict("茶馆门口有一盏蓝色的灯笼")).toBe("fine");
  expect(verdict("😀".repeat(11))).toBe("password-short");
  expect(verdict(`${"kettle moon ".repeat(11)}`)).toBe("password-long");
});

describe("refused as common", () => {
  const common = [
    "password1234", "Passw0rd!2026", "@dm1n1str@tor2026", "P@ssw0rdP@ssw0rd", "passwordpassword", "123456789012", "210987654321", "qwertyuiop123", "1qaz2wsx3edc4rfv",
    "aaaaaaaaaaaa", "abababababab", "xyzxyzxyzxyz", "iloveyou1314520", "woaini5201314", "welcome2026!!", "admin-admin-1", "Spring2026!!!!",
    "counterpart1", "kezhi-2026-bank", "bankofchina88", "2026-11-22-09", "ｐａｓｓｗｏｒｄ１２３４", "letmein-letmein",
  ];
  for (const password of common) test(password, () => expect(verdict(password)).toBe("password-common"));
});

describe("refused as made of the person's own names", () => {
  for (const password of ["wang.fang2026", "WangFang!!2026", "fangwangfang99", "王芳王芳王芳12345678", "wangfang-bank-1"]) {
    test(password, () => expect(verdict(password)).toBe("password-personal"));
  }
});

describe("fine", () => {
  for (const password of ["paper-lantern-42", "correct horse battery", "xK9#mQ2$vL7w", "wang-likes-kettles", "三只橘猫在窗台上打盹看雨"]) {
    test(password, () => expect(verdict(password)).toBe("fine"));
  }
});

test("any text gets a verdict, and every short one is refused", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 140 }), (password) => {
      const code = verdict(password);
      if (Array.from(password.normalize("NFC")).length < 12) expect(code).toBe("password-short");
    }),
  );
});
