import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import type { Box } from "#app/core/scenario/chart/place.ts";

/** Shows where the talk starts at first, and keeps what stands in the middle there when the zoom or the window changes. */
export function useCentred(frame: RefObject<HTMLDivElement>, zoom: number, start: Box | undefined): void {
  const before = useRef<number | null>(null);
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const [width, height] = [box.clientWidth / 2, box.clientHeight / 2];
    const was = before.current;
    before.current = zoom;
    if (was === null) {
      if (start) box.scrollLeft = ((start.x + start.width / 2) * zoom) / 100 - width;
    } else {
      const middle = { x: box.scrollLeft + width, y: box.scrollTop + height };
      box.scrollLeft = (middle.x * zoom) / was - width;
      box.scrollTop = (middle.y * zoom) / was - height;
    }
  }, [frame, zoom, start]);
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    let width = box.clientWidth;
    const watch = new ResizeObserver(() => {
      box.scrollLeft += (width - box.clientWidth) / 2;
      width = box.clientWidth;
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, [frame]);
}
