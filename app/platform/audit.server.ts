import { createHash } from "node:crypto";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What is put on record. People appear by id only, so that the log can outlive their names. */
export type AuditDraft = {
  /** Who did it; null for somebody unknown or the operator at the console. */
  readonly actorId: string | null;
  readonly deed: string;
  /** Whom or what it was done to, by id; empty when unknown. */
  readonly subject: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};

export type AuditHead = { readonly seq: number; readonly hash: string };

/** Where the log stops being what was written, and how; null when it is whole. */
export type AuditReport = {
  readonly entries: number;
  readonly head: AuditHead | null;
  readonly fault: { readonly seq: number; readonly kind: "missing" | "unlinked" | "altered" } | null;
};

/** The end of the log: its last entry, and whether the last entries still chain. */
export type AuditTail = {
  /** Entries whose chain was recomputed just now. */
  readonly checked: number;
  /** `at` in ms since the epoch. */
  readonly head: (AuditHead & { readonly at: number }) | null;
  readonly fault: AuditReport["fault"];
};

type Entry = {
  seq: number;
  at: Date;
  actorId: string | null;
  deed: string;
  subject: string;
  detail: string;
  prevHash: string;
  hash: string;
};

const BEGINNING = "0".repeat(64);
const PAGE = 500;

/** Appends one entry inside the caller's transaction, so that deed and record stand or fall together. */
export async function appendAudit(services: Pick<Services, "clock">, tx: Tx, draft: AuditDraft): Promise<void> {
  const last = await tx.auditEntry.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    at: new Date(services.clock.now()),
    actorId: draft.actorId,
    deed: draft.deed,
    subject: draft.subject,
    detail: canonicalJson(draft.detail ?? {}),
    prevHash: last?.hash ?? BEGINNING,
  };
  await tx.auditEntry.create({ data: { ...entry, hash: hashOf(entry) } });
}

/**
 * Recomputes the chain. Entries cut off its end leave a chain that is whole, so `known` is an earlier head
 * that must still be in it.
 */
export async function verifyAudit(db: Db, known: AuditHead | null = null): Promise<AuditReport> {
  let head: AuditHead | null = null;
  for (;;) {
    const page: Entry[] = await db.auditEntry.findMany({ where: { seq: { gt: head?.seq ?? 0 } }, orderBy: { seq: "asc" }, take: PAGE });
    for (const entry of page) {
      const kind = faultOf(entry, head, known);
      if (kind !== null) return { entries: head?.seq ?? 0, head, fault: { seq: (head?.seq ?? 0) + 1, kind } };
      head = { seq: entry.seq, hash: entry.hash };
    }
    if (page.length < PAGE) break;
  }
  const cut = known !== null && (head?.seq ?? 0) < known.seq;
  const entries: number = head?.seq ?? 0;
  return { entries, head, fault: cut ? { seq: entries + 1, kind: "missing" } : null };
}

/** Recomputes only the last entries of the chain; what lies before them is believed. For a look while somebody waits. */
export async function verifyAuditTail(db: Db, count: number): Promise<AuditTail> {
  const rows: Entry[] = await db.auditEntry.findMany({ orderBy: { seq: "desc" }, take: count + 1 });
  const before = rows.length > count ? rows.pop() : undefined;
  const rest = rows.reverse();
  let head: AuditHead | null = before ? { seq: before.seq, hash: before.hash } : null;
  const last = rest.at(-1);
  const end = last ? { seq: last.seq, hash: last.hash, at: last.at.getTime() } : null;
  for (const [checked, entry] of rest.entries()) {
    const kind = faultOf(entry, head, null);
    if (kind !== null) return { checked, head: end, fault: { seq: entry.seq, kind } };
    head = { seq: entry.seq, hash: entry.hash };
  }
  return { checked: rest.length, head: end, fault: null };
}

function faultOf(entry: Entry, before: AuditHead | null, known: AuditHead | null) {
  if (entry.seq !== (before?.seq ?? 0) + 1) return "missing";
  if (entry.prevHash !== (before?.hash ?? BEGINNING)) return "unlinked";
  const rewritten = known?.seq === entry.seq && known.hash !== entry.hash;
  return entry.hash !== hashOf(entry) || rewritten ? "altered" : null;
}

function hashOf({ seq, at, actorId, deed, subject, detail, prevHash }: Omit<Entry, "hash">): string {
  const text = canonicalJson({ seq, at: at.getTime(), actorId, deed, subject, detail, prevHash });
  return createHash("sha256").update(text).digest("hex");
}
