import type { Rules } from "#app/core/drill/rules.ts";
import { checkScenario } from "#app/core/scenario/check.ts";
import { hasErrors, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { hashSource, normaliseSource } from "#app/core/text/hash.ts";
import type { Text } from "#app/core/text/text.ts";
import type { SourceFile } from "#app/library/content.server.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";

export type ScenarioPublication = {
  readonly diagnostics: readonly Diagnostic[];
  /** The version it was published as just now; null where nothing was published. */
  readonly version: number | null;
};

type ScenarioFile = SourceFile & { readonly folder: string };

/** Publishes a scenario of the repository if its text is new and passes the gate. */
export async function publishScenario(
  services: Services,
  written: ScenarioFile,
  handbook: Handbook,
  rules: Rules,
): Promise<ScenarioPublication> {
  const { source, file, folder } = written;
  const hash = hashSource(source);
  const versions = await services.db.scenarioVersion.findMany({
    where: { slug: folder },
    orderBy: { version: "asc" },
    select: { hash: true, version: true, origin: true },
  });
  const known = versions.find((version) => version.hash === hash);
  if (known) return refused(known === versions.at(-1) ? [] : [warning(file, superseded(known.version))]);
  const { scenario, diagnostics } = checkScenario(source, file, handbook, rules);
  if (!scenario || hasErrors(diagnostics)) return refused(diagnostics);
  if (versions.at(-1)?.origin === "upload") return refused([...diagnostics, fault(file, "scenario-uploaded", uploaded(folder))]);
  const version = (versions.at(-1)?.version ?? 0) + 1;
  const stored = await store(services, { hash, slug: folder, version, source: normaliseSource(source), rules: rules.version });
  return { diagnostics, version: stored ? version : null };
}

type NewVersion = { hash: string; slug: string; version: number; source: string; rules: number };

/** False where another process that starts at the same time was quicker. */
async function store({ db, clock }: Services, version: NewVersion): Promise<boolean> {
  try {
    await db.scenarioVersion.create({
      data: { ...version, origin: "repository", publishedAt: new Date(clock.now()) },
    });
    return true;
  } catch (error) {
    if (!isTaken(error)) throw error;
    return false;
  }
}

function refused(diagnostics: readonly Diagnostic[]): ScenarioPublication {
  return { diagnostics, version: null };
}

function fault(file: string, code: string, message: Text): Diagnostic {
  return { code, severity: "error", file, line: 1, column: 1, message };
}

function warning(file: string, message: Text): Diagnostic {
  return { ...fault(file, "scenario-superseded", message), severity: "warning" };
}

const uploaded = (slug: string): Text => ({
  zh: `${slug} 已由上传的情景使用：换一个名字。`,
  en: `${slug} belongs to an uploaded scenario: choose another name.`,
});

const superseded = (version: number): Text => ({
  zh: `这份文字已作为第 ${version} 版发布过，之后又有新版本：要重新启用，请改动文字（例如注释）。`,
  en: `This very text was version ${version}, and later ones followed: to bring it back, change it (a comment will do).`,
});
