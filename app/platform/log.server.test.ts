import { expect, test } from "vitest";
import { createLog } from "#app/platform/log.server.ts";

function logged(write: (log: ReturnType<typeof createLog>) => void): { text: string; lines: Record<string, unknown>[] } {
  let text = "";
  write(createLog({ logLevel: "info" }, { write: (line) => void (text += line) }));
  return { text, lines: text.trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test("a line is one JSON object with the level in words and the request's number", () => {
  const { lines } = logged((log) => log.child({ requestId: "r-1" }).warn({ status: 500 }, "It broke"));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ level: "warn", requestId: "r-1", status: 500, msg: "It broke" });
  expect(String(lines[0]?.["time"])).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test("secrets are left out wherever they are put", () => {
  const secret = "canary-4711";
  const { text } = logged((log) => {
    log.info({ password: secret, token: secret, headers: { cookie: secret, authorization: secret, "set-cookie": secret } }, "A request");
    log.info({ person: { passwordHash: secret } }, "A person");
  });
  expect(text).not.toContain(secret);
  expect(text).toContain("[left out]");
});

test("an error keeps its stack and cause", () => {
  const { lines } = logged((log) => log.error({ err: new Error("outer", { cause: new Error("inner") }) }, "Bug"));
  expect(JSON.stringify(lines[0])).toContain("log.server.test");
  expect(JSON.stringify(lines[0])).toContain("inner");
});
