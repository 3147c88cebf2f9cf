import type { Server } from "node:http";
import type { RequestHandler } from "express";

/** What the end of a server needs. `within` is the most it waits for requests in flight, in ms. */
export type Drain = { readonly draining: () => boolean; readonly sayGoodbye: RequestHandler; drain(server: Server, within: number): Promise<boolean> };

/**
 * Stops taking connections, lets requests in flight finish, and cuts off what is still there after `within` ms.
 * `drain` answers whether everything finished in time.
 */
export function createDrain(): Drain {
  let over = false;
  return {
    draining: () => over,
    sayGoodbye: (_request, response, next) => {
      if (over) response.set("Connection", "close");
      next();
    },
    async drain(server, within) {
      over = true;
      const closed = new Promise<boolean>((resolve) => server.close(() => resolve(true)));
      // A connection whose last answer began before the end has no "close" on it, so it is closed once idle.
      const idle = setInterval(() => server.closeIdleConnections(), 100);
      const late = new Promise<boolean>((resolve) => setTimeout(resolve, within, false).unref());
      const inTime = await Promise.race([closed, late]);
      clearInterval(idle);
      if (!inTime) server.closeAllConnections();
      return inTime;
    },
  };
}
