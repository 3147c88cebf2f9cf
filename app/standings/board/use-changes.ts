import { useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Looks anew when the server says that what is shown has changed: `source` is its stream of events. While the page is
 * hidden nothing is asked for, and while the reader is on the way elsewhere the news waits, because looking anew would
 * break off that step.
 */
export function useChanges(source: string): void {
  const { revalidate, state } = useRevalidator();
  const { state: going } = useNavigation();
  const free = state === "idle" && going === "idle";
  const [due, look] = [useRef(false), useRef(() => {})];
  useEffect(() => {
    look.current = () => {
      due.current = !free;
      if (free) void revalidate();
    };
    if (free && due.current) look.current();
  }, [free, revalidate, due, look]);
  useEffect(() => {
    let stream: EventSource | null = null;
    const listen = () => {
      stream?.close();
      stream = document.hidden ? null : new EventSource(source);
      stream?.addEventListener("changed", () => look.current());
    };
    const shown = () => {
      listen();
      if (!document.hidden) look.current();
    };
    listen();
    document.addEventListener("visibilitychange", shown);
    return () => {
      document.removeEventListener("visibilitychange", shown);
      stream?.close();
    };
  }, [source, look]);
}
