import { useEffect } from "react";
import type { RefObject } from "react";

/** Digits 1-8 choose a reply while the focus is inside the talk, so that no other key press is taken over. */
export function useReplyKeys(area: RefObject<HTMLElement | null>, options: readonly number[], choose: (option: number) => void) {
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      const digit = /^(?:Digit|Numpad)([1-8])$/.exec(event.code)?.[1] ?? event.key;
      const option = /^[1-8]$/.test(digit) ? options[Number(digit) - 1] : undefined;
      if (option === undefined) return;
      event.preventDefault();
      choose(option);
    };
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [area, options, choose]);
}
