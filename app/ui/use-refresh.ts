import { useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/**
 * As long as `due`, asks the server every `ms` milliseconds how things stand. It waits while the reader is on the way
 * elsewhere: asking then would break off the reader's own step and begin it anew.
 */
export function useRefresh(due: boolean, ms: number): void {
  const { revalidate, state } = useRevalidator();
  const { state: going } = useNavigation();
  const free = state === "idle" && going === "idle";
  useEffect(() => {
    if (!due || !free) return;
    const soon = setTimeout(() => void revalidate(), ms);
    return () => clearTimeout(soon);
  }, [due, free, ms, revalidate]);
}
