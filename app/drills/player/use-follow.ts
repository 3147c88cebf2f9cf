import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * Keeps reader and reading together: whenever the talk has moved on, the focus goes to what is new (so that it
 * is read out once, and the keys work), and the exchange is scrolled under the customer's head.
 */
export function useFollow(area: RefObject<HTMLElement | null>, moment: string) {
  const first = useRef(true);
  useEffect(() => {
    const element = area.current;
    const target = element?.querySelector<HTMLElement>("[data-now]");
    if (!element || !target) return;
    const busyElsewhere = document.activeElement !== document.body && !element.contains(document.activeElement);
    if (!busyElsewhere) target.focus({ preventScroll: true });
    const item = target.closest("li");
    const from = item?.previousElementSibling ?? item ?? target;
    // The first exchange is already in sight; scrolling would only hide the head of the page.
    if (!first.current || item?.previousElementSibling) from.scrollIntoView({ block: "start" });
    first.current = false;
  }, [area, moment]);
}
