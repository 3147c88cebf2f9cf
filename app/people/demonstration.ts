import { demonstrationAccounts } from "#app/people/demonstration/accounts.ts";
import { demonstrationColleagues } from "#app/people/demonstration/colleagues.ts";
import type { DemonstrationPerson } from "#app/people/demonstration/person.ts";

/** Printed in public: whoever knows the product knows it. */
export const DEMONSTRATION_PASSWORD = "paper-lantern-42";

/** Everybody in the demonstration bank, with names nobody could take for real ones. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [...demonstrationAccounts, ...demonstrationColleagues];
