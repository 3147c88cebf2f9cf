import process from "node:process";
import { nodeTooOld } from "./setup/node-version.mjs";

// `npm start`: makes what is missing, then serves. See README.md beside this file.
// `npm start -- --no-history`: a demonstration bank gets its people, but nothing has happened in it yet.
const tooOld = nodeTooOld(process.versions.node);
if (tooOld) {
  console.error(tooOld);
  process.exit(1);
}
const { start } = await import("./setup/start.mjs");
await start(process.argv.slice(2));
