import { createServer, get, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import compression from "compression";
import express from "express";
import { afterEach, describe, expect, it } from "vitest";
import { pump } from "#app/entry/server/answer.ts";

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

// As random as bytes get, so that no compression makes them small.
const PIECE = Uint8Array.from({ length: 1 << 16 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255);

/** Serves what `pull` makes and gives the answer unread; `ended` tells how the body ended. */
async function serve(pull: (asked: number, controller: ReadableStreamDefaultController<Uint8Array>) => void, compressed: boolean) {
  const state = { asked: 0, cancelled: false, failed: "" };
  const app = express();
  app.use(compression({ threshold: 0 }));
  app.use((_request, response) => {
    response.type("text/csv");
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => pull((state.asked += 1), controller), cancel: () => void (state.cancelled = true) }, { highWaterMark: 0 });
    pump(body, response).catch((error: Error) => (state.failed = error.message));
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const headers = compressed ? { "accept-encoding": "gzip" } : {};
  const answer = await new Promise<IncomingMessage>((resolve, reject) => get({ host: "127.0.0.1", port, headers }, resolve).on("error", reject));
  return { state, answer };
}

/** Waits until nothing moves any more between two looks. */
async function still(of: () => number): Promise<number> {
  for (let last = -1; last !== of(); ) {
    last = of();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return of();
}

describe.each([["plain", false], ["compressed", true]] as const)("a long body, %s", (_, compressed) => {
  it("is made no faster than it is read, and no further when its reader leaves", async () => {
    const { state, answer } = await serve((_n, controller) => controller.enqueue(PIECE), compressed);
    const waiting = await still(() => state.asked);
    expect(waiting).toBeLessThan(2_000);
    answer.destroy();
    await until(() => state.cancelled);
    expect(await still(() => state.asked)).toBeLessThan(waiting + 5);
  });

  it("comes whole to who reads it", async () => {
    const { answer } = await serve((n, controller) => (n > 40 ? controller.close() : controller.enqueue(PIECE)), false);
    let size = 0;
    for await (const piece of answer as AsyncIterable<Buffer>) size += piece.length;
    expect(size).toBe(40 * PIECE.length);
  });

  it("that fails breaks off", async () => {
    const { state, answer } = await serve((n, controller) => (n > 3 ? controller.error(new Error("gone")) : controller.enqueue(PIECE)), compressed);
    await expect(answer.resume().toArray()).rejects.toThrow("aborted");
    expect(state.failed).toBe("gone");
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
