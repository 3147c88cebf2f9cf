import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { inProject, root } from "#app/entry/setup/place.mjs";

const told = z.object({ name: z.string(), seconds: z.number(), megabytes: z.number(), idle: z.number(), configurations: z.number().optional() });

/** What a check took in a process of its own: CPU seconds, and the most memory it held beside what such a process holds idle, in MB. */
export type Apart = z.infer<typeof told>;

/** Runs a program of the project that says what it measured in its last line; null where it says nothing. */
export async function apart(program: string, ...words: readonly string[]): Promise<Apart | null> {
  const node = ["--max-old-space-size=2048", "--import", "tsx", inProject(program), ...words];
  const { stdout } = await promisify(execFile)(process.execPath, node, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  const last = stdout.trim().split("\n").at(-1);
  return last ? told.parse(JSON.parse(last)) : null;
}
