/** What frames every page: names, doors, settings, and the pages for when something is not there. */
export const shell = {
  product: "Counterpart",
  skip: "Skip to content",
  nav: {
    label: "Main",
    home: "Home",
    drills: "Drills",
    progress: "Progress",
    team: "Team",
    handbook: "Handbook",
    scenarios: "Scenarios",
    facts: "Facts",
    system: "System",
    visits: "Visits",
    reviews: "Reviews",
    branch: "Branch",
    boards: "Boards",
  },
  download: "Download",
  account: { signOut: "Sign out", menu: "Settings" },
  language: { label: "Language", zh: "中文", en: "English" },
  theme: { label: "Theme", system: "As the system", light: "Light", dark: "Dark" },
  trouble: {
    title: "This page could not be opened",
    said: "Something failed on our side. Whatever had already been shown as done is saved. Go back home and try again; if it happens again, give the reference below to an administrator.",
    reference: "Reference {{reference}}",
    home: "Back home",
  },
  offline: {
    title: "The connection is lost",
    said: "This page could not be fetched. Whatever had been shown as done is saved; try again when the connection is back.",
    retry: "Try again",
  },
  missing: {
    title: "There is no such page",
    said: "The address may be mistyped, or what it names is not yours to see.",
  },
  forbidden: {
    title: "This is not open to you",
    said: "Your role does not include it. If your work needs it, ask an administrator.",
  },
  refused: {
    title: "That was not accepted",
    said: "The form was incomplete, or was not sent from a page of this system. Go back and try again.",
  },
  busy: {
    title: "Too busy right now",
    said: "The system is busy and nothing was changed. Wait a few seconds and try again.",
  },
  noScript: "Scripts are off in this browser. The pages still work; the clock does not move by itself, and the page reloads after each reply.",
};
