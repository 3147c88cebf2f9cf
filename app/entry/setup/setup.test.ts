import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { digestOf } from "#app/entry/setup/digest.mjs";
import { nodeTooOld } from "#app/entry/setup/node-version.mjs";
import { tryPort } from "#app/entry/setup/port.mjs";
import { openProgress } from "#app/entry/setup/progress.mjs";

describe("Node's version", () => {
  it.each(["20.19.0", "20.20.2", "22.1.0"])("%s will do", (version) => expect(nodeTooOld(version)).toBeNull());
  it.each(["20.18.9", "18.20.8", "9.0.0"])("%s is too old, and the sentence says which is needed", (version) => {
    expect(nodeTooOld(version)).toMatch(new RegExp(`needs Node 20\\.19\\.0 or newer; this is Node ${version}`));
  });
});

describe("the digest of sources", () => {
  it("is the same twice, and another with other files, another filter or another salt", async () => {
    const base = await digestOf(["app/entry"]);
    expect(await digestOf(["app/entry"])).toBe(base);
    const others = [digestOf(["app/entry", "package.json"]), digestOf(["app/entry"], { wanted: (file) => !file.endsWith("start.mjs") }), digestOf(["app/entry"], { salt: "x" })];
    expect(new Set([base, ...(await Promise.all(others))]).size).toBe(4);
  });

  it("leaves out what does not exist", async () => {
    expect(await digestOf(["app/entry", "public/nothing"])).toBe(await digestOf(["app/entry"]));
  });
});

describe("a port", () => {
  it("is busy while somebody listens there and free afterwards", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    expect(await tryPort("127.0.0.1", port)).toBe("busy");
    await new Promise((resolve) => other.close(resolve));
    expect(await tryPort("127.0.0.1", port)).toBe("free");
  });
});

describe("progress", () => {
  it("numbers the steps, says what came of each, and passes failures on", async () => {
    const lines: string[] = [];
    const progress = openProgress(2, (line) => lines.push(line));
    await progress.step("Packing", () => Promise.resolve(3), (count) => `${count} boxes`);
    await expect(progress.step("Sending", () => Promise.reject(new Error("rain")))).rejects.toThrow("rain");
    expect(lines[0]).toBe("[1 of 2] Packing …");
    expect(lines[1]).toMatch(/^ {8}3 boxes, [\d.]+ s$/);
    expect(lines[2]).toBe("[2 of 2] Sending …");
  });

  it("says of overlapping steps which of them ended", async () => {
    const lines: string[] = [];
    const progress = openProgress(3, (line) => lines.push(line));
    let arrive = () => {};
    const sending = progress.step("Sending", () => new Promise<void>((resolve) => (arrive = resolve)));
    await progress.step("Packing", () => Promise.resolve(3), (count) => `${count} boxes`);
    arrive();
    await sending;
    await progress.step("Resting", () => Promise.resolve());
    expect(lines[2]).toMatch(/^ {8}Packing: 3 boxes, [\d.]+ s$/);
    expect(lines[3]).toMatch(/^ {8}Sending: done, [\d.]+ s$/);
    expect(lines[5]).toMatch(/^ {8}done, [\d.]+ s$/);
  });
});
