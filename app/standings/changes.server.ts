import type { BoardKind } from "#app/core/standings/board.ts";
import type { Services } from "#app/platform/services.server.ts";
import { seesBoards, type Reader } from "#app/standings/reading/reader.ts";
import { presentQuarter } from "#app/standings/reading/spans.server.ts";
import { watchBoard } from "#app/standings/store/changes.server.ts";
import { boardId } from "#app/standings/store/key.ts";
import type { Filters } from "#app/standings/view/filters.ts";

/** A word now and then keeps what stands between from closing a quiet stream. */
const QUIET_MS = 25_000;
/** A stream ends by itself after so long; the browser asks again, and is then let in anew or not. */
const LONGEST_MS = 10 * 60_000;

/** So many streams a process holds open; who comes later reads the board without its news. */
const MOST = 2000;

const streams = new WeakMap<Services["database"], Set<() => void>>();

/** Ends every stream of a server that is about to stop: they would otherwise keep it waiting. */
export function endStreams({ database }: Services): void {
  for (const end of streams.get(database) ?? []) end();
}

/**
 * Events named `changed` while a board changes: that it did, nothing of what. Null for those
 * who have no board; "full" where too many are listening.
 */
export function boardChanges(services: Services, me: Reader, kind: BoardKind, { span, measure }: Filters, gone: AbortSignal): ReadableStream<Uint8Array> | "full" | null {
  if (!seesBoards(me)) return null;
  const all = streams.get(services.database) ?? new Set<() => void>();
  streams.set(services.database, all);
  if (all.size >= MOST) return "full";
  const id = boardId({ kind, span: span ?? presentQuarter(services), measure });
  const text = new TextEncoder();
  let end = () => {};
  return new ReadableStream({
    start(controller) {
      const say = (words: string) => controller.enqueue(text.encode(words));
      const unwatch = watchBoard(services, id, () => say("event: changed\ndata: \n\n"));
      const quiet = setInterval(() => say(": still here\n\n"), QUIET_MS);
      const over = setTimeout(() => end(), LONGEST_MS);
      end = () => {
        end = () => {};
        all.delete(stop);
        unwatch();
        clearInterval(quiet);
        clearTimeout(over);
        gone.removeEventListener("abort", stop);
        try {
          controller.close();
        } catch {
          // Whoever read it has gone and closed it.
        }
      };
      const stop = () => end();
      gone.addEventListener("abort", stop);
      all.add(stop);
      for (const timer of [quiet, over]) timer.unref();
      say("retry: 3000\n\n");
    },
    cancel: () => end(),
  });
}
