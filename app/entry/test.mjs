import process from "node:process";
import { nodeTooOld } from "./setup/node-version.mjs";

// `npm test`: everything that can be checked, with one closing line. See README.md beside this file.
const tooOld = nodeTooOld(process.versions.node);
if (tooOld) {
  console.error(tooOld);
  process.exit(1);
}
const { test } = await import("./stages/test.mjs");
await test(process.argv.slice(2));
