import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** What comes next from whoever sits at the terminal: a line, nothing by the time waited for, or the end of the input. */
export type Heard = { readonly kind: "line"; readonly text: string } | { readonly kind: "due" } | { readonly kind: "end" };

/** Where a talk is played. Times are in ms since the epoch. */
export type Terminal = {
  now(): number;
  print(text: string): void;
  /** @param until how long to wait for a line; null waits as long as it takes */
  hear(until: number | null): Promise<Heard>;
};

/** A terminal on two streams and the real clock; piped input is read line by line, and its end is heard after the last. */
export function openTerminal(input: Readable, output: Writable): Terminal & { close(): void } {
  const lines: string[] = [];
  let ended = false;
  let wake = (): void => undefined;
  const reader = createInterface({ input });
  reader.on("line", (line) => {
    lines.push(line);
    wake();
  });
  reader.on("close", () => {
    ended = true;
    wake();
  });
  const stir = (until: number | null) =>
    new Promise<void>((resolve) => {
      const timer = until === null ? undefined : setTimeout(resolve, Math.max(0, until - Date.now()));
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  return {
    now: () => Date.now(),
    print: (text) => output.write(`${text}\n`),
    async hear(until) {
      if (lines.length === 0 && !ended) await stir(until);
      const text = lines.shift();
      if (text !== undefined) return { kind: "line", text };
      return ended ? { kind: "end" } : { kind: "due" };
    },
    close: () => reader.close(),
  };
}
