import { hasErrors, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { hashSource, normaliseSource } from "#app/core/text/hash.ts";
import type { Text } from "#app/core/text/text.ts";
import type { ContentFile } from "#app/library/content.server.ts";
import type { NewVersion, Shelf } from "#app/library/shelf.server.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";

export type VersionPublication = {
  readonly diagnostics: readonly Diagnostic[];
  /** The version it was published as just now; null where nothing was published. */
  readonly version: number | null;
};

/** The gate of one kind of content, and the version of the scoring rules that what passes is pinned to. */
export type Gate = {
  /** Asked only of texts that were never published. */
  readonly check: (written: ContentFile) => Promise<readonly Diagnostic[]>;
  readonly rules: number;
};

/**
 * Publishes a file of the repository if its text is new and passes the gate. What people withdrew stays so: its new version
 * is kept for the day it is put back.
 */
export async function publishVersion(services: Services, shelf: Shelf, written: ContentFile, gate: Gate): Promise<VersionPublication> {
  const { source, file, folder } = written;
  const hash = hashSource(source);
  const versions = await shelf.versionsOf(folder);
  const known = versions.find((version) => version.hash === hash);
  if (known) return refused(known === versions.at(-1) ? [] : [superseded(shelf, file, known.version)]);
  const diagnostics = await gate.check(written);
  if (hasErrors(diagnostics)) return refused(diagnostics);
  const last = versions.at(-1);
  if (last?.origin === "upload") return refused([...diagnostics, uploaded(shelf, file, folder)]);
  const version = (last?.version ?? 0) + 1;
  const publishedAt = new Date(services.clock.now());
  const withdrawnAt = last?.withdrawnAt ? publishedAt : null;
  const row = { hash, slug: folder, version, source: normaliseSource(source), origin: "repository", rules: gate.rules, publishedAt, withdrawnAt };
  const said = withdrawnAt ? [...diagnostics, withdrawn(shelf, file, folder)] : diagnostics;
  return { diagnostics: said, version: (await store(shelf, row)) ? version : null };
}

/** False where another process that starts at the same time was quicker. */
async function store(shelf: Shelf, row: NewVersion): Promise<boolean> {
  try {
    await shelf.add(row);
    return true;
  } catch (error) {
    if (!isTaken(error)) throw error;
    return false;
  }
}

function refused(diagnostics: readonly Diagnostic[]): VersionPublication {
  return { diagnostics, version: null };
}

const WORDS: Readonly<Record<Shelf["kind"], Text>> = {
  scenario: { zh: "情景", en: "scenario" },
  form: { zh: "评分表", en: "form" },
};

function uploaded({ kind }: Shelf, file: string, slug: string): Diagnostic {
  const message = {
    zh: `${slug} 已由上传的${WORDS[kind].zh}使用：换一个名字。`,
    en: `${slug} belongs to an uploaded ${WORDS[kind].en}: choose another name.`,
  };
  return { code: `${kind}-uploaded`, severity: "error", file, line: 1, column: 1, message };
}

function withdrawn({ kind }: Shelf, file: string, slug: string): Diagnostic {
  const message = {
    zh: `${slug} 已经撤下，新的文字先存着：恢复之后才能开始。`,
    en: `${slug} is withdrawn, so its new text is kept and not shown: put the ${WORDS[kind].en} back in the application.`,
  };
  return { code: `${kind}-withdrawn`, severity: "warning", file, line: 1, column: 1, message };
}

function superseded({ kind }: Shelf, file: string, version: number): Diagnostic {
  const message = {
    zh: `这份文字已作为第 ${version} 版发布过，之后又有新版本：要重新启用，请改动文字（例如注释）。`,
    en: `This very text was version ${version}, and later ones followed: to bring it back, change it (a comment will do).`,
  };
  return { code: `${kind}-superseded`, severity: "warning", file, line: 1, column: 1, message };
}
