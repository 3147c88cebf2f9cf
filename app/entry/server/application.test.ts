import { createServer, request as ask } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Router } from "express";
import type { RequestHandler, Response } from "express";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { createApplication } from "#app/entry/server/application.ts";
import { createDrain } from "#app/entry/server/drain.ts";
import { permissionsPolicy } from "#app/platform/permissions-policy.ts";
import type { Services } from "#app/platform/services.server.ts";

type Answer = { status: number; headers: IncomingMessage["headers"]; body: string };
type Asking = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

let server: Server;
let lines: string[] = [];
afterEach(() => {
  server.closeAllConnections();
  server.close();
  lines = [];
});

/** The whole chain of doors before the pages, with `page` behind it; the database answers `ready`. */
async function serve(page: RequestHandler, { most, ready = true }: { most?: number; ready?: boolean } = {}) {
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  let last = 0;
  // Only what the server itself uses.
  const services = {
    env: { trustProxy: 0, publicOrigin: null },
    log,
    clock: { now: () => 1_000 },
    ids: { next: () => `id-${(last += 1)}` },
    database: { ready: () => (ready ? Promise.resolve({ ok: true }) : Promise.reject(new Error("gone"))) },
  } as unknown as Services;
  const drain = createDrain();
  const app = createApplication(services, { files: Router(), pages: page, development: false }, drain, most);
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { drain, port, ask: (asking: Asking) => answerOf(port, asking) };
}

function answerOf(port: number, { method = "GET", path = "/", headers = {}, body }: Asking): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = ask({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

const hello: RequestHandler = (_request, response) => void response.send("hello");
const post = (port: number, more: Asking = {}): Asking => ({ method: "POST", ...more, headers: { origin: `http://127.0.0.1:${port}`, ...more.headers } });

describe("every answer", () => {
  it("carries the security headers, with a new nonce each time", async () => {
    const { ask } = await serve((_request, response) => void response.send(response.locals.nonce));
    const [one, two] = [await ask({}), await ask({})];
    expect(one.headers["content-security-policy"]).toContain(`script-src 'self' 'nonce-${one.body}'`);
    expect(one.body).not.toBe(two.body);
    expect(one.headers["content-security-policy"]).not.toContain("unsafe-eval");
    expect(one.headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY", "cache-control": "no-store" });
    expect(one.headers["x-powered-by"]).toBeUndefined();
  });

  it("keeps what a page says about caching", async () => {
    const { ask } = await serve((_request, response) => void response.set("Cache-Control", "private, max-age=60").send("x"));
    expect((await ask({})).headers["cache-control"]).toBe("private, max-age=60");
  });

  it("may ask the browser for nothing, except a document that says so itself", async () => {
    const asksWhere = permissionsPolicy({ asksWhere: true });
    const { ask } = await serve((request, response) => {
      if (request.path !== "/plain") response.append("Permissions-Policy", asksWhere);
      response.type(request.path === "/data" ? "text/x-script" : "html").send("x");
    });
    const said = await Promise.all(["/plain", "/data", "/page"].map(async (path) => (await ask({ path })).headers["permissions-policy"]));
    expect(said).toEqual([permissionsPolicy(), permissionsPolicy(), asksWhere]);
    expect(said[0]).toBe("accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()");
    expect(asksWhere).toBe(permissionsPolicy().replace("geolocation=()", "geolocation=(self)"));
  });

  it("is logged with its reference, but without query, cookie or the secret of a link", async () => {
    const { ask } = await serve(hello);
    const { headers } = await ask({ path: "/welcome/topsecret?also=hidden", headers: { cookie: "sid=hidden" } });
    await ask({ path: "/drills" });
    expect(JSON.parse(lines[0] ?? "{}")).toMatchObject({ requestId: headers["x-request-id"], path: "/welcome/…", status: 200, ms: 0 });
    expect(JSON.parse(lines[1] ?? "{}")).toMatchObject({ path: "/drills" });
    expect(lines.join("")).not.toMatch(/topsecret|hidden/);
  });
});

describe("a post", () => {
  it("from a page of this application is let through", async () => {
    const { ask, port } = await serve(hello);
    expect(await ask(post(port, { body: "a=b" }))).toMatchObject({ status: 200, body: "hello" });
  });

  const foreign: Record<string, string>[] = [{ origin: "http://evil.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }, {}];
  it.each(foreign)("with %j is refused", async (headers) => {
    const { ask } = await serve(hello);
    expect((await ask({ method: "POST", headers, body: "a=b" })).status).toBe(403);
  });

  it("of 64 KiB passes, one byte more is refused in both languages", async () => {
    const { ask, port } = await serve(hello);
    expect((await ask(post(port, { body: "x".repeat(64 * 1024) }))).status).toBe(200);
    const refused = await ask(post(port, { body: "x".repeat(64 * 1024 + 1), headers: { accept: "text/html" } }));
    expect(refused.status).toBe(413);
    expect(refused.body).toContain("What was sent is too large");
    expect(refused.body).toContain("发送的内容太大");
  });

  it("of unknown length is refused", async () => {
    const { ask, port } = await serve(hello);
    expect((await ask(post(port, { body: "a=b", headers: { "transfer-encoding": "chunked" } }))).status).toBe(411);
  });
});

describe("trouble", () => {
  it("is answered with a reference and without its message", async () => {
    const { ask } = await serve(() => {
      throw new Error("SELECT secret");
    });
    const answer = await ask({ headers: { accept: "text/html" } });
    expect(answer.status).toBe(500);
    expect(answer.body).toContain(String(answer.headers["x-request-id"]));
    expect(answer.body).not.toContain("SELECT");
    expect(lines.join("")).toContain("SELECT secret");
  });

  it("of a script is answered in plain text", async () => {
    const { ask } = await serve(() => {
      throw new Error("no");
    });
    const answer = await ask({ headers: { accept: "application/json" } });
    expect(answer).toMatchObject({ status: 500, headers: { "content-type": "text/plain; charset=utf-8" } });
    expect(answer.body).toMatch(/服务器出了问题.*\nSomething went wrong/);
  });
});

describe("health", () => {
  it("says alive and ready, even while everything else is turned away", async () => {
    const { ask } = await serve(hello, { most: 0 });
    expect((await ask({ path: "/healthz" })).status).toBe(200);
    expect((await ask({ path: "/readyz" })).body).toBe('{"ok":true}');
    expect((await ask({})).status).toBe(503);
  });

  it("says not ready when the database is gone, without saying more", async () => {
    const { ask } = await serve(hello, { ready: false });
    expect(await ask({ path: "/readyz" })).toMatchObject({ status: 503, body: '{"ok":false,"reason":"The database cannot be reached."}' });
  });
});

describe("too many requests at once", () => {
  it("are turned away with Retry-After, and let in again once others have finished", async () => {
    const waiting: Response[] = [];
    const { ask } = await serve((_request, response) => void waiting.push(response), { most: 2 });
    const inside = [ask({}), ask({})];
    await until(() => waiting.length === 2);
    expect(await ask({})).toMatchObject({ status: 503, headers: { "retry-after": "2" } });
    for (const response of waiting.splice(0)) response.send("done");
    expect((await Promise.all(inside)).map(({ status }) => status)).toEqual([200, 200]);
    const later = ask({});
    await until(() => waiting.length === 1);
    waiting[0]?.send("done");
    expect((await later).status).toBe(200);
  });
});

describe("a stream of events", () => {
  it("takes nobody's place once it has begun, and is not held back to be packed", async () => {
    const streams: Response[] = [];
    const { ask } = await serve(
      (request, response) => {
        if (request.path !== "/stream") return void response.send("hello");
        streams.push(response.set({ "Content-Type": "text/event-stream", "Cache-Control": "no-transform" }));
        response.write("data: begun\n\n");
      },
      { most: 1 },
    );
    const stream = ask({ path: "/stream", headers: { "accept-encoding": "gzip" } });
    await until(() => streams.length === 1);
    expect((await ask({})).status).toBe(200);
    streams[0]?.end();
    expect(await stream).toMatchObject({ status: 200, body: "data: begun\n\n" });
    expect((await ask({})).status).toBe(200);
  });
});

describe("the end", () => {
  it("lets requests in flight finish and takes no new ones", async () => {
    let inside: Response | undefined;
    const { ask, drain } = await serve((_request, response) => void (inside = response));
    const answer = ask({});
    await until(() => inside !== undefined);
    const drained = drain.drain(server, 10_000);
    await expect(ask({})).rejects.toThrow("ECONNREFUSED");
    inside?.send("finished");
    expect(await answer).toMatchObject({ status: 200, body: "finished" });
    expect(await drained).toBe(true);
  });

  it("cuts off what does not finish in time", async () => {
    let reached = false;
    const { ask, drain } = await serve(() => void (reached = true));
    const answer = ask({}).catch((error: NodeJS.ErrnoException) => error.code);
    await until(() => reached);
    expect(await drain.drain(server, 1)).toBe(false);
    expect(await answer).toBe("ECONNRESET");
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
