import process from "node:process";
import { nodeTooOld } from "./setup/node-version.mjs";

// `npm start`: makes what is missing, then serves. See README.md beside this file.
const tooOld = nodeTooOld(process.versions.node);
if (tooOld) {
  console.error(tooOld);
  process.exit(1);
}
const { start } = await import("./setup/start.mjs");
await start();
