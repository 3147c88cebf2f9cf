import { describe, expect, test } from "vitest";
import { readNewPerson } from "#app/people/new-person.ts";

const good = {
  account: " Li.Na ",
  nameZh: "李娜",
  nameEn: "Li Na",
  post: "teller",
  branchId: null,
  hiredOn: "2026-11-02",
  password: "paper-lantern-42",
  grants: [{ role: "staff", scope: "self", scopeId: "" }],
};

test("what was typed is narrowed and trimmed", () => {
  expect(readNewPerson(good)).toEqual({ ok: true, value: { ...good, account: "li.na" } });
});

test("fields that nobody asked for are dropped", () => {
  const read = readNewPerson({ ...good, id: "mine", demonstration: true, passwordHash: "x" });
  expect(read).toEqual({ ok: true, value: { ...good, account: "li.na" } });
});

describe("one wrong field is told by its own code", () => {
  const wrong: [string, object][] = [
    ["account-shape", { account: "l" }],
    ["account-shape", { account: undefined }],
    ["name-missing", { nameZh: "  " }],
    ["name-missing", { nameEn: "x".repeat(61) }],
    ["post-missing", { post: "" }],
    ["unknown-branch", { branchId: "" }],
    ["day-shape", { hiredOn: "2026-02-30" }],
    ["day-shape", { hiredOn: "tomorrow" }],
    ["password-short", { password: "short" }],
    ["password-personal", { password: "lina-lina-2026" }],
    ["grants-shape", { grants: [] }],
    ["grants-shape", { grants: [{ role: "king", scope: "bank", scopeId: "" }] }],
    ["grants-shape", { grants: [{ role: "manager", scope: "branch", scopeId: "" }] }],
    ["grants-shape", { grants: [{ role: "manager", scope: "bank", scopeId: "b1" }] }],
  ];
  for (const [code, difference] of wrong) {
    test(`${code}: ${JSON.stringify(difference)}`, () => {
      expect(readNewPerson({ ...good, ...difference })).toMatchObject({ ok: false, problem: { code } });
    });
  }
});
