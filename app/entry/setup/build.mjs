import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { digestOf } from "./digest.mjs";
import { Failure } from "./failure.mjs";
import { inProject } from "./place.mjs";
import { runNode } from "./run.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

const stampFile = inProject("build", ".counterpart");
const sources = ["app", "public", "vite.config.ts", "remix.config.js", "tsconfig.json", "package.json", "package-lock.json"];

/** Tests and the commands themselves are in no bundle; generated clients follow the schema, which changes app/ too. */
function bundled(/** @type {string} */ file) {
  return !/\.test\.tsx?$/.test(file) && !file.startsWith("app/entry/");
}

function wantedStamp() {
  return digestOf(sources, { wanted: bundled });
}

export async function buildStale() {
  if (!existsSync(inProject("build", "server", "index.js"))) return true;
  return (await readStamp(stampFile)) !== (await wantedStamp());
}

export async function build() {
  const wanted = await wantedStamp();
  await rm(stampFile, { force: true });
  const { code, output } = await runNode(["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], {
    env: { NODE_ENV: "production" },
  });
  if (code !== 0) throw new Failure(`${output.trimEnd()}\n\nThe pages could not be built; the reason is above.`);
  await writeStamp(stampFile, wanted);
}
