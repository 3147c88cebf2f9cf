import { expect, test } from "vitest";
import { hashSource, normaliseSource, sha256Hex } from "#app/core/text/hash.ts";

test("sha256Hex gives the published digests", () => {
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a byte order mark and the kind of line end do not change the hash", () => {
  const hash = hashSource("scenario: 甲\nlevel: 1\n");
  expect(hashSource("\uFEFFscenario: 甲\r\nlevel: 1\r\n")).toBe(hash);
  expect(hashSource("scenario: 甲\rlevel: 1\r")).toBe(hash);
  expect(hashSource("scenario: 甲\n\nlevel: 1\n")).not.toBe(hash);
});

test("only the first byte order mark goes", () => {
  expect(normaliseSource("\uFEFFa\uFEFF")).toBe("a\uFEFF");
});
