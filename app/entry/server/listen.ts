import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Failure } from "#app/entry/setup/failure.mjs";

const seconds = 1000;

/**
 * @returns the server and the address people open; port 0 takes a free one
 * @throws Failure when the port is taken or may not be used
 */
export async function listen(app: RequestListener, { host, port }: { host: string; port: number }): Promise<{ server: Server; url: string }> {
  const server = createServer({ keepAliveTimeout: 65 * seconds, headersTimeout: 20 * seconds, requestTimeout: 60 * seconds }, app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Failure(sentence(error, host, port), { cause: error })));
    server.listen(port, host, resolve);
  });
  // A listening TCP server has such an address.
  const bound = server.address() as AddressInfo;
  return { server, url: addressOf(host, bound.port) };
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
