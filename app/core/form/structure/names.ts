import { placedItems, type FormDraft } from "#app/core/form/structure/draft.ts";
import { strangeFolder } from "#app/core/text/yaml/folder.ts";
import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";
import { namedTwice } from "#app/core/text/yaml/twice.ts";

/** A name of its own for every section, every item of the whole form and every option of an item; the folder's for the form. */
export function checkFormNames({ file, form, written }: FormDraft): Finding[] {
  const items = placedItems(form);
  return [
    ...strangeFolder(file, /(?:^|\/)visits\/([^/]+)\/form\.yaml$/, form.slug, ["form"], { zh: "评分表", en: "form" }),
    ...namedTwice(written.modes, (i) => ["modes", i]),
    ...unique("section-id-twice", form.sections.map(({ id }, i) => ({ id, path: ["sections", i, "id"] }))),
    ...unique("item-id-twice", items.map(({ path, item }) => ({ id: item.id, path: [...path, "id"] }))),
    ...items.flatMap(({ path, item }) =>
      item.kind === "choice" ? unique("option-id-twice", item.options.map(({ id }, i) => ({ id, path: [...path, "options", i, "id"] }))) : [],
    ),
    ...items.flatMap(({ path, item }) => namedTwice(item.standards, (i) => [...path, "standards", i])),
  ];
}

/** Answers name items and options by id for ever. */
function unique(code: string, named: readonly { readonly id: string; readonly path: Path }[]): Finding[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = {
      zh: `“${id}”前面已经用过：换一个不重复的 id。`,
      en: `“${id}” was used before: give this one an id of its own.`,
    };
    return [errorAt(path, code, message)];
  });
}
