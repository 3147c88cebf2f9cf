import process from "node:process";
import { nodeTooOld } from "./setup/node-version.mjs";

// `npm run dev`: like `npm start`, but pages are made on demand and everything reloads when a file changes.
const tooOld = nodeTooOld(process.versions.node);
if (tooOld) {
  console.error(tooOld);
  process.exit(1);
}
const { develop } = await import("./setup/develop.mjs");
await develop();
