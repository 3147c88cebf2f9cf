import type { Services } from "#app/platform/services.server.ts";

type Listener = () => void;
type Watch = { readonly listeners: Map<string, Set<Listener>>; readonly seen: Map<string, number>; timer: NodeJS.Timeout | null };

const LOOK_MS = 500;
const watches = new WeakMap<Services["database"], Watch>();

/**
 * Calls the listener when a kept board has changed, until the returned function is called. However many watch, the
 * database is asked once for all of them, and not at all while nobody does.
 */
export function watchBoard(services: Services, id: string, listener: Listener): () => void {
  const watch = watches.get(services.database) ?? { listeners: new Map<string, Set<Listener>>(), seen: new Map<string, number>(), timer: null };
  watches.set(services.database, watch);
  const own = watch.listeners.get(id) ?? new Set<Listener>();
  watch.listeners.set(id, own.add(listener));
  if (watch.timer === null) {
    watch.timer = setInterval(() => void look(services, watch), LOOK_MS);
    watch.timer.unref();
    void look(services, watch);
  }
  return () => {
    own.delete(listener);
    if (own.size > 0) return;
    watch.listeners.delete(id);
    watch.seen.delete(id);
    if (watch.listeners.size > 0 || watch.timer === null) return;
    clearInterval(watch.timer);
    watch.timer = null;
  };
}

async function look({ db, log }: Services, { listeners, seen }: Watch): Promise<void> {
  try {
    const boards = await db.board.findMany({ where: { id: { in: [...listeners.keys()] } }, select: { id: true, revision: true } });
    for (const { id, revision } of boards) {
      const before = seen.get(id);
      seen.set(id, revision);
      if (before !== undefined && before !== revision) for (const listener of listeners.get(id) ?? []) listener();
    }
  } catch (err) {
    log.error({ err }, "Boards could not be watched");
  }
}
