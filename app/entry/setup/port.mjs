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
