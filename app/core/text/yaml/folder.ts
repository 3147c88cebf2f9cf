import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";
import type { Text } from "#app/core/text/text.ts";

/**
 * A file whose own name is not that of the folder it lies in. Files that lie elsewhere, such as uploads, may be called
 * anything. @param inFolder finds the folder as its first group
 */
export function strangeFolder(file: string, inFolder: RegExp, slug: string, path: Path, word: Text): Finding[] {
  const folder = inFolder.exec(file)?.[1];
  if (folder === undefined || folder === slug) return [];
  const message = {
    zh: `${word.zh}名“${slug}”与文件夹“${folder}”不同：改成一样。`,
    en: `The ${word.en} is called “${slug}” and its folder “${folder}”: make them the same.`,
  };
  return [errorAt(path, "slug-folder", message)];
}
