import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

type Door = {
  to: string;
  label: string;
  /** Beginnings of the addresses that lie behind this door. */
  within: readonly string[];
};

type MastheadProps = {
  brand: ReactNode;
  navLabel: string;
  /** Where one can go; empty for somebody not signed in. */
  doors: readonly Door[];
  /** Settings and signing out. */
  aside: ReactNode;
};

/** The head of every page but the player's: whose house it is, where one is, and the settings. */
export function Masthead({ brand, navLabel, doors, aside }: MastheadProps) {
  return (
    <header className="no-print border-b border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-3 px-4 md:gap-x-10 lg:flex-nowrap lg:px-8">
        <div className="shrink-0 py-3">{brand}</div>
        {doors.length > 0 && (
          <nav aria-label={navLabel} className="order-last -mb-px w-full lg:order-none lg:mr-auto lg:w-auto lg:min-w-0">
            {/* Many doors wrap: what is cut off at an edge is not found. */}
            <ul className="flex flex-wrap gap-x-6 md:gap-x-7">
              {doors.map((door) => (
                <li key={door.to}>
                  <Doorway door={door} />
                </li>
              ))}
            </ul>
          </nav>
        )}
        {aside}
      </div>
    </header>
  );
}

function Doorway({ door: { to, label, within } }: { door: Door }) {
  const { pathname } = useLocation();
  const isHere = within.some((start) => pathname === start || pathname.startsWith(`${start}/`));
  return (
    <Link
      to={to}
      aria-current={isHere ? (pathname === to ? "page" : "true") : undefined}
      className={classNames(
        "flex min-h-11 items-center border-b-2 text-ui lg:min-h-16",
        isHere ? "border-seal font-semibold" : "border-transparent text-quiet hover:text-ink",
      )}
    >
      {label}
    </Link>
  );
}
