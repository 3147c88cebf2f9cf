import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** A text of the content on disk; `file` is its name in diagnostics, such as `scenarios/policy.yaml`. */
export type SourceFile = { readonly file: string; readonly source: string };

/** What lies in the content folder. A file that is not there is null. */
export type Content = {
  readonly standards: SourceFile | null;
  readonly policy: SourceFile | null;
  /** One for each folder in `drills`, by name. */
  readonly drills: readonly (SourceFile & { readonly folder: string })[];
};

/** @param folder absolute, usually `scenarios` in the project */
export async function readContent(folder: string): Promise<Content> {
  const file = (...parts: string[]) => readSource(folder, ...parts);
  const [standards, policy, folders] = await Promise.all([file("standards.yaml"), file("policy.yaml"), foldersIn(path.join(folder, "drills"))]);
  const drills = [];
  for (const name of folders) {
    const scenario = await file("drills", name, "scenario.yaml");
    if (scenario) drills.push({ ...scenario, folder: name });
  }
  return { standards, policy, drills };
}

/** Only the handbook: all that is needed from disk once everything is published. */
export function readStandards(folder: string): Promise<SourceFile | null> {
  return readSource(folder, "standards.yaml");
}

async function readSource(folder: string, ...parts: string[]): Promise<SourceFile | null> {
  const source = await unlessMissing(readFile(path.join(folder, ...parts), "utf8"));
  return source === null ? null : { file: [path.basename(folder), ...parts].join("/"), source };
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await unlessMissing(readdir(folder, { withFileTypes: true }));
  return (entries ?? [])
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
