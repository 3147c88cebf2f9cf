import type { ReadStream } from "node:tty";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { Failure } from "#app/entry/setup/failure.mjs";

/**
 * A password from the keyboard, typed twice and not shown, or the first line of what is piped in.
 * Never an argument: those stand in the shell's history and in the list of processes.
 * @throws Failure when the two differ or nothing comes
 */
export async function readPassword(input: NodeJS.ReadableStream & Partial<Pick<ReadStream, "isTTY">>, prompt: (text: string) => void): Promise<string> {
  if (!input.isTTY) return given(await firstLine(input));
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const keyboard = createInterface({ input, output: silent, terminal: true });
  try {
    const ask = async (question: string) => {
      prompt(question);
      const answer = await keyboard.question("");
      prompt("\n");
      return answer;
    };
    const first = await ask("Password (at least 12 characters, not shown): ");
    if (first !== (await ask("The same again: "))) throw new Failure("The two passwords differ. Nothing was done.");
    return given(first);
  } finally {
    keyboard.close();
  }
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    if (bytes.includes("\n")) break;
  }
  return Buffer.concat(chunks).toString("utf8").split(/\r?\n/, 1)[0] ?? "";
}

function given(password: string): string {
  if (password === "") throw new Failure("No password was given. Type it, or pipe it in: npm run cli -- user add … < file");
  return password;
}
