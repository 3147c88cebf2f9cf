import { useEffect, useState } from "react";
import { EMPTY_DRAFT, type Draft } from "#app/visits/fill/draft.ts";
import type { Drafts } from "#app/visits/fill/drafts.ts";
import { attemptName, keptTestName, readKeptTest, testsName, type Taken } from "#app/visits/qualify/kept.ts";
import type { TestState } from "#app/visits/view/test.ts";

/**
 * The fields of a test, kept in this browser as they are filled in, so that a reload, a lost network or a second tab
 * loses none. On the device and not at the bank: a test is half an hour at one desk, nobody else is to see it before it is
 * handed in, and then the bank has all of it. Without scripts the fields are what the page was made with.
 */
export function useKeptTest(taken: Taken, posted: Drafts) {
  const name = keptTestName(taken);
  const family = testsName(taken.personId, taken.slug);
  const [first] = useState(posted);
  const [drafts, setDrafts] = useState(first);
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    dropAllBut(family, name);
    const sentBack = Object.keys(first).length > 0;
    if (sentBack) write(name, first);
    const left = sentBack ? {} : readKeptTest(read(name));
    if (Object.keys(left).length > 0) {
      setDrafts(left);
      setRestored(true);
    }
    const follow = ({ key, newValue }: StorageEvent) => {
      // Gone means handed in elsewhere; what stands here is left to be looked at.
      if (key === name && newValue !== null) setDrafts((before) => ({ ...before, ...readKeptTest(newValue) }));
    };
    window.addEventListener("storage", follow);
    return () => window.removeEventListener("storage", follow);
  }, [family, name, first]);
  const edit = (id: string, fields: Partial<Draft>) => {
    const draft = { ...(drafts[id] ?? EMPTY_DRAFT), ...fields };
    setDrafts((before) => ({ ...before, [id]: { ...(before[id] ?? EMPTY_DRAFT), ...fields } }));
    // Read anew, so that two tabs lose nothing of each other's.
    write(name, { ...readKeptTest(read(name)), [id]: draft });
  };
  return { drafts, restored, edit };
}

/** Drops what was kept of tests that were handed in since. */
export function useHandedIn(personId: string, slug: string, standing: TestState): void {
  const attempts = standing.state === "open" ? standing.attempts : null;
  useEffect(() => {
    dropAllBut(testsName(personId, slug), attempts === null ? null : attemptName({ personId, slug, attempts }));
  }, [personId, slug, attempts]);
}

function dropAllBut(family: string, kept: string | null): void {
  onDevice(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(family) && !(kept !== null && key.startsWith(kept))) localStorage.removeItem(key);
    }
  });
}

function read(name: string): string | null {
  let text: string | null = null;
  onDevice(() => {
    text = localStorage.getItem(name);
  });
  return text;
}

function write(name: string, drafts: Drafts): void {
  onDevice(() => localStorage.setItem(name, JSON.stringify(drafts)));
}

/** A device that keeps nothing still takes the test. */
function onDevice(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing is kept; what is not handed in is gone with the page.
  }
}
