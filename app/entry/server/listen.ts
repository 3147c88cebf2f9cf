import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Failure } from "#app/entry/setup/failure.mjs";

const seconds = 1000;

/** A server that gives slow and idle connections up. Nobody answers on it yet. */
export function createHttpServer(): Server {
  return createServer({ keepAliveTimeout: 65 * seconds, headersTimeout: 20 * seconds, requestTimeout: 60 * seconds });
}

/**
 * @returns the address people open; port 0 takes a free one
 * @throws Failure when the port is taken or may not be used
 */
export async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => reject(new Failure(sentence(error, host, port), { cause: error }));
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve();
    });
  });
  // A listening TCP server has such an address.
  return addressOf(host, (server.address() as AddressInfo).port);
}

/** Unspecified addresses (0.0.0.0, ::) mean every address of this machine; localhost is the one to open here. */
function addressOf(host: string, port: number): string {
  const open = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${open.includes(":") ? `[${open}]` : open}:${port}`;
}

function sentence(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`;
    case "EACCES":
      return `Port ${port} may not be used by this account. Choose one above 1023: PORT=3000 npm start`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is not an address of this machine. HOST=127.0.0.1 serves this machine only, HOST=0.0.0.0 everybody who reaches it.`;
    default:
      return `The server could not listen on ${host}, port ${port}: ${error.message}`;
  }
}
