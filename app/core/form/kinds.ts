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

/** Items answered in words: some sentences, or who served. */
export const WORDED_KINDS = ["text", "served"] as const;
export type WordedKind = (typeof WORDED_KINDS)[number];

function isWorded(kind: string): kind is WordedKind {
  return WORDED_KINDS.some((worded) => worded === kind);
}

/** Kinds of items whose answers are worth something; the others have no dimension, no weight and no standards. */
export function isScored<Kind extends string>(kind: Kind): kind is Exclude<Kind, DeclaredKind | WordedKind> {
  return !isWorded(kind) && !isDeclared(kind);
}

/** Posts of whoever may serve a customer. */
export const SERVING_POSTS = ["teller", "lobby", "relationship", "hotline", "online", "manager"] as const;
export type ServingPost = (typeof SERVING_POSTS)[number];
