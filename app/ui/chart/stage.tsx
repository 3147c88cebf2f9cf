import { Suspense, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

/**
 * Where a picture is drawn once scripts run. The table beside it says the same and more, so that the picture is hidden from
 * those who do not look, and takes no room where nothing will draw it.
 */
export function Stage({ className, children }: { className: string; children: () => ReactNode }) {
  const ready = useSyncExternalStore(never, () => true, () => false);
  return (
    <div aria-hidden className={classNames("w-full [@media(scripting:none)]:hidden", className)}>
      {ready && <Suspense fallback={null}>{children()}</Suspense>}
    </div>
  );
}

/** That scripts run never changes again. */
const never = () => () => undefined;
