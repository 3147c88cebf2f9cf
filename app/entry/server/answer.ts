import { createReadableStreamFromReadable, createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import type { Request as Asked, RequestHandler, Response as Answer } from "express";
import { refusals, refuseWith } from "#app/entry/server/refusal.ts";

type Settings = {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly mode: "production" | "development";
  context(request: Asked, response: Answer): AppLoadContext;
};

/**
 * Pages by Remix behind Express. Remix's own adapter writes a body as fast as it is made and goes on when nobody reads any
 * more; here a body waits for its reader and is cancelled when the reader leaves, so that a long file takes no more memory
 * than a short one. A file that could not be begun is answered by a page to whoever wanted one.
 */
export function answering({ build, mode, context }: Settings): RequestHandler {
  const handle = createRequestHandler(build, mode);
  return (request, response, next) => {
    const work = async () => {
      const made = await handle(requestOf(request, response), context(request, response));
      const page = pageInstead(request, made);
      if (page !== null) refuseWith(request, response, page);
      else await send(made, response);
    };
    work().catch(next);
  };
}

/** The signal is aborted when the answer can no longer be written, and not when it was. */
function requestOf(request: Asked, response: Answer): Request {
  const controller = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) controller.abort();
  });
  const headers = new Headers();
  for (const [name, said] of Object.entries(request.headers)) for (const value of [said ?? []].flat()) headers.append(name, value);
  const port = /:(\d+)$/.exec(request.get("X-Forwarded-Host") ?? "") ?? /:(\d+)$/.exec(request.get("Host") ?? "");
  const url = new URL(`${request.protocol}://${request.hostname}${port?.[0] ?? ""}${request.originalUrl}`);
  const init = { method: request.method, headers, signal: controller.signal };
  if (request.method === "GET" || request.method === "HEAD") return new Request(url, init);
  // `duplex` is wanted by Node for a body that is a stream; the types do not know it.
  const posted: RequestInit & { duplex: "half" } = { ...init, body: createReadableStreamFromReadable(request), duplex: "half" };
  return new Request(url, posted);
}

/** What a route without a page of its own answers when it cannot: nothing, or Remix's bare line. */
function pageInstead(request: Asked, { status, body, headers }: Response) {
  const wantsPage = request.method === "GET" && (request.get("Accept") ?? "").includes("text/html");
  if (!wantsPage || status < 400) return null;
  if (body !== null) return status === 500 && headers.get("Content-Type")?.startsWith("text/plain") ? refusals.broken : null;
  return { 403: refusals.forbidden, 404: refusals.missing }[status] ?? null;
}

async function send(made: Response, response: Answer): Promise<void> {
  response.statusMessage = made.statusText;
  response.status(made.status);
  for (const [name, value] of made.headers) response.append(name, value);
  if (made.headers.get("Content-Type")?.startsWith("text/event-stream")) response.flushHeaders();
  if (made.body) await pump(made.body, response);
  else response.end();
}

/** Writes a body as fast as it is read and not faster; a reader who leaves cancels it, and what fails in it breaks the answer off. */
export async function pump(body: ReadableStream<Uint8Array>, response: Answer): Promise<void> {
  const reader = body.getReader();
  let [gone, goOn] = [false, () => {}];
  // One listener each for the whole body: compression hands them on to its own stream, where none is taken off again.
  response.on("drain", () => goOn());
  response.on("close", () => {
    gone = true;
    goOn();
  });
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const room = gone || response.write(next.value);
      // Compressing, what is small would otherwise wait for more.
      if (!gone) response.flush?.();
      if (!room) await new Promise<void>((resolve) => (goOn = resolve));
      if (gone) return await reader.cancel();
    }
    response.end();
  } catch (error) {
    // Part of it went out under a good status: only breaking off tells that the rest is missing.
    response.destroy();
    throw error;
  }
}
