import { createServer } from "node:net";

/**
 * Can somebody listen there?
 * @param {string} host
 * @param {number} port
 * @returns {Promise<"free" | "busy" | "other">}
 */
export function tryPort(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      resolve(error.code === "EADDRINUSE" ? "busy" : "other");
    });
    probe.listen(port, host, () => probe.close(() => resolve("free")));
  });
}

/**
 * A port of this machine that nobody listens on just now.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
