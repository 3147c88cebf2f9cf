import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

type Door = { to: string; label: string };

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
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-3 px-4 md:gap-x-10 lg:px-8">
        <div className="py-3">{brand}</div>
        {doors.length > 0 && (
          <nav aria-label={navLabel} className="order-last -mb-px w-full md:order-none md:mr-auto md:w-auto">
            <ul className="flex gap-7">
              {doors.map((door) => (
                <li key={door.to}>
                  <NavLink
                    to={door.to}
                    end={door.to === "/"}
                    className={({ isActive }) =>
                      classNames(
                        "flex min-h-11 items-center border-b-2 text-ui md:min-h-16",
                        isActive ? "border-seal font-semibold" : "border-transparent text-quiet hover:text-ink",
                      )
                    }
                  >
                    {door.label}
                  </NavLink>
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
