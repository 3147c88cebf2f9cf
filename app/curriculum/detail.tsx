import type { ReactNode } from "react";

/** One line of what is known of a version: belongs in a list of terms, `dl`. */
export function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
