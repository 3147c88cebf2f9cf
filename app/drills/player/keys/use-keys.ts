import { useEffect } from "react";
import type { RefObject } from "react";

export type Keys = {
  /** The open options, in the order of their numbers. */
  options: readonly number[];
  choose: (option: number) => void;
  /** Pauses or goes on; null where that cannot be. */
  pause: (() => void) | null;
  help: () => void;
};

/**
 * The keys of the player: 1-8 choose a reply, P pauses, ? shows the list. Only while the focus is inside the talk, so
 * that no other key press is taken over.
 */
export function useKeys(area: RefObject<HTMLElement | null>, { options, choose, pause, help }: Keys) {
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      const work = workOf(event, { options, choose, pause, help });
      if (!work) return;
      event.preventDefault();
      work();
    };
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [area, options, choose, pause, help]);
}

function workOf({ code, key }: KeyboardEvent, { options, choose, pause, help }: Keys): (() => void) | null {
  if (key === "?" || key === "？") return help;
  if (key === "p" || key === "P") return pause;
  const digit = /^(?:Digit|Numpad)([1-8])$/.exec(code)?.[1] ?? key;
  const option = /^[1-8]$/.test(digit) ? options[Number(digit) - 1] : undefined;
  return option === undefined ? null : () => choose(option);
}
