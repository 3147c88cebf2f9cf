import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** A text of the content on disk; `file` is its name in diagnostics, such as `scenarios/policy.yaml`. */
export type SourceFile = { readonly file: string; readonly source: string };

/** A file that has a folder to itself, named as what it holds. */
export type ContentFile = SourceFile & { readonly folder: string };

/** What lies in the content folder. A file that is not there is null. */
export type Content = {
  readonly standards: SourceFile | null;
  readonly facts: SourceFile | null;
  readonly policy: SourceFile | null;
  /** One for each folder in `drills` with a scenario, by name. */
  readonly drills: readonly ContentFile[];
  /** One for each folder in `visits` with a form, by name. */
  readonly visits: readonly ContentFile[];
};

/** @param folder absolute, usually `scenarios` in the project */
export async function readContent(folder: string): Promise<Content> {
  const [standards, facts, policy, drills, visits] = await Promise.all([
    readSource(folder, "standards.yaml"),
    readFactsFile(folder),
    readSource(folder, "policy.yaml"),
    readFolders(folder, "drills", "scenario.yaml"),
    readFolders(folder, "visits", "form.yaml"),
  ]);
  return { standards, facts, policy, drills, visits };
}

async function readFolders(folder: string, kind: string, file: string): Promise<ContentFile[]> {
  const found: ContentFile[] = [];
  for (const name of await foldersIn(path.join(folder, kind))) {
    const source = await readSource(folder, kind, name, file);
    if (source) found.push({ ...source, folder: name });
  }
  return found;
}

/** The golden sittings that lie beside a scenario, by name: needed only where it is checked. */
export function readGoldens(folder: string, slug: string): Promise<SourceFile[]> {
  return readBeside(folder, "drills", slug, "golden");
}

/** The cases that evaluators are tried on, which lie beside a visit form, by name. */
export function readCases(folder: string, slug: string): Promise<SourceFile[]> {
  return readBeside(folder, "visits", slug, "cases");
}

async function readBeside(folder: string, ...parts: string[]): Promise<SourceFile[]> {
  const files = (await unlessMissing(readdir(path.join(folder, ...parts)))) ?? [];
  const found = files.filter((file) => file.endsWith(".yaml")).sort();
  const read = await Promise.all(found.map((file) => readSource(folder, ...parts, file)));
  return read.filter((file) => file !== null);
}

/** Only the handbook: all that is needed from disk once everything is published. */
export function readStandards(folder: string): Promise<SourceFile | null> {
  return readSource(folder, "standards.yaml");
}

/** Only the file that the bank's fact sheet began as. */
export function readFactsFile(folder: string): Promise<SourceFile | null> {
  return readSource(folder, "facts.yaml");
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
