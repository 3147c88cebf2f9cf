/** Items that ask for a thing instead of an answer: whether there is one is declared, and it is handed in later. */
export const DECLARED_KINDS = ["photo", "audio", "receipt"] as const;
export type DeclaredKind = (typeof DECLARED_KINDS)[number];

/** What can back an answer up; text is a note on it. */
export const EVIDENCE_KINDS = [...DECLARED_KINDS, "text"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** No voice is collected without a legal basis that an administrator has recorded, and none can be recorded yet. */
export const NOT_COLLECTED = "audio" satisfies DeclaredKind;

/** Kinds of items that ask for a thing. */
export function isDeclared(kind: string): kind is DeclaredKind {
  return DECLARED_KINDS.some((declared) => declared === kind);
}

/** Kinds of items whose answers are worth something; the others have no dimension, no weight and no standards. */
export function isScored<Kind extends string>(kind: Kind): kind is Exclude<Kind, DeclaredKind | "text"> {
  return kind !== "text" && !isDeclared(kind);
}
