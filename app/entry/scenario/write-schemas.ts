import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { contentFiles, KINDS, named, schemaText } from "#app/entry/scenario/schemas.ts";

/** `npm run schemas`: writes the JSON Schemas that editors use, and names each content file its own in its first line. */
const FOLDER = "scenarios";

mkdirSync(`${FOLDER}/schema`, { recursive: true });
for (const kind of KINDS) writeFileSync(`${FOLDER}/schema/${kind.name}.json`, schemaText(kind));
const unnamed = contentFiles(FOLDER).flatMap((file) => {
  const source = readFileSync(`${FOLDER}/${file}`, "utf8");
  return source === named(file, source) ? [] : [{ file, text: named(file, source) }];
});
for (const { file, text } of unnamed) writeFileSync(`${FOLDER}/${file}`, text);
console.log(`${FOLDER}/schema: ${KINDS.length} schemas; ${unnamed.length} files named theirs`);
