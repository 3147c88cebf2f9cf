import { useBlocker } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Asks before a page with unsaved changes is left: by the browser where it leaves the application, else in these words.
 * @param refused the last save was refused, so what is on screen is not saved
 */
export function useUnsaved(question: string, refused: boolean) {
  const dirty = useRef(false);
  useEffect(() => {
    if (refused) dirty.current = true;
  }, [refused]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty.current && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm(question)) blocker.proceed();
    else blocker.reset();
  }, [blocker, question]);
  return {
    changed: () => {
      dirty.current = true;
    },
    sent: () => {
      dirty.current = false;
    },
  };
}
