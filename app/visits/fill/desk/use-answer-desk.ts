import { useEffect, useState, useSyncExternalStore } from "react";
import { AnswerDesk, type DeskWorld } from "#app/visits/fill/desk/answer-desk.ts";
import { keptName, readKept } from "#app/visits/fill/desk/kept.ts";
import { networkOr } from "#app/ui/delivery.ts";
import { postAnswer } from "#app/visits/fill/desk/post.ts";
import type { FillView } from "#app/visits/view/fill.ts";

/** The desk of the loaded visit, alive as long as any of its pages is shown. */
export function useAnswerDesk(view: FillView, personId: string) {
  const { visitId, sections, answers, editable } = view;
  const [desk] = useState(() => new AnswerDesk(sections.flatMap(({ items }) => items), answers, worldOf(personId, visitId)));
  const shown = useSyncExternalStore(desk.subscribe, desk.read, desk.read);
  const [alive, setAlive] = useState(false);

  useEffect(() => {
    // Read before anything is kept anew. Taken up only now, so that the first picture is the server's; a visit handed
    // in takes nothing up again.
    const left = readKept(stored(keptName(personId, visitId)));
    desk.adopt(answers);
    if (editable) desk.restore(left);
    setAlive(true);
  }, [desk, answers, editable, personId, visitId]);

  useEffect(() => {
    const settle = () => desk.settle();
    document.addEventListener("visibilitychange", settle);
    window.addEventListener("online", settle);
    return () => {
      document.removeEventListener("visibilitychange", settle);
      window.removeEventListener("online", settle);
    };
  }, [desk]);

  return { desk, shown, alive };
}

function worldOf(personId: string, visitId: string): DeskWorld {
  const name = keptName(personId, visitId);
  return {
    post: (save) => postAnswer(visitId, save),
    wait: networkOr,
    after: (ms, work) => void setTimeout(work, ms),
    now: () => Date.now(),
    // crypto.randomUUID is only there behind TLS, which a bank's inner network may not have.
    newKey: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
    keep(unsent) {
      try {
        if (Object.keys(unsent).length === 0) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(unsent));
        return true;
      } catch {
        return false;
      }
    },
  };
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
