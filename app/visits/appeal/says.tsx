import type { ReactNode } from "react";

/** What somebody wrote, under who it was. */
export function Says({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="mt-2">
      <p className="text-note text-quiet">{label}</p>
      <p className="measure whitespace-pre-line break-words text-ui">{children}</p>
    </div>
  );
}
