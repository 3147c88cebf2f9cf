import { Link } from "@remix-run/react";

type LeavesProps = {
  label: string;
  /** Addresses of the pages beside this one; null where there is none. */
  before: { to: string; label: string } | null;
  after: { to: string; label: string } | null;
};

const LOOK = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink";

/** From page to page of a long list; nothing on a short one. */
export function Leaves({ label, before, after }: LeavesProps) {
  if (!before && !after) return null;
  return (
    <nav aria-label={label} className="mt-3 flex items-center gap-8 text-ui">
      {before && (
        <Link to={before.to} rel="prev" className={LOOK}>
          {before.label}
        </Link>
      )}
      {after && (
        <Link to={after.to} rel="next" className={LOOK}>
          {after.label}
        </Link>
      )}
    </nav>
  );
}
