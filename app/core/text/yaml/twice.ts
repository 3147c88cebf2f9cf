import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";

/** Names that stand in a list more than once, each at its second place and later. */
export function namedTwice(names: readonly string[], placeOf: (i: number) => Path): Finding[] {
  return names.flatMap((name, i) => {
    if (names.indexOf(name) === i) return [];
    const message = { zh: `“${name}”写了两次：删去一个。`, en: `“${name}” is listed twice: remove one.` };
    return [errorAt(placeOf(i), "name-twice", message)];
  });
}
