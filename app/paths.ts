const query = (values: Readonly<Record<string, string | null | undefined>>): string => {
  const said = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return said.length === 0 ? "" : `?${new URLSearchParams(said).toString()}`;
};

const sitting = (id: string) => `/sittings/${encodeURIComponent(id)}`;

/** Every address of the product. Nothing else writes one by hand. */
export const paths = {
  home: () => "/",
  signIn: (redirectTo?: string | null) => `/sign-in${query({ redirectTo: redirectTo === "/" ? null : redirectTo })}`,
  signOut: () => "/sign-out",
  welcome: (token: string) => `/welcome/${encodeURIComponent(token)}`,
  preferences: () => "/preferences",
  drills: () => "/drills",
  drill: (slug: string, trouble?: string) => `/drills/${encodeURIComponent(slug)}${query({ trouble })}`,
  sitting,
  /** The player with a sentence about what was refused, at the customer's present line. */
  sittingNow: (id: string, trouble?: string) => `${sitting(id)}${query({ trouble })}#now`,
  reply: (id: string) => `${sitting(id)}/reply`,
  pulse: (id: string) => `${sitting(id)}/pulse`,
  pause: (id: string) => `${sitting(id)}/pause`,
  leave: (id: string) => `${sitting(id)}/leave`,
  debrief: (id: string) => `${sitting(id)}/debrief`,
  records: () => "/records",
};
