import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export type Ended = { readonly lines: readonly string[]; readonly code: number | null; readonly signal: string | null };

/**
 * Runs a program of tests/data/platform/child in a process of its own.
 * @param input what it gets as JSON
 * @param onLine may end it: `kill` is kill -9
 */
export function runChild(name: string, input: unknown, onLine: (line: string, kill: () => void) => void = () => undefined): Promise<Ended> {
  const file = fileURLToPath(new URL(`../data/platform/child/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", file, JSON.stringify(input)], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  const kill = () => void child.kill("SIGKILL");
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    onLine(line, kill);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ lines, code, signal }));
  });
}

/** What the parent passed, in the child. */
export function childInput<T>(): T {
  // Both ends are written together; there is nobody else to check against.
  return JSON.parse(process.argv[2] ?? "null") as T;
}
