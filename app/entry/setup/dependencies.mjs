import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import process from "node:process";
import { digestOf } from "./digest.mjs";
import { Failure } from "./failure.mjs";
import { inProject } from "./place.mjs";
import { runNpm } from "./run.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

const stampFile = inProject("node_modules", ".counterpart");

/** Packages with native parts are built for one Node and one machine, so these belong to the stamp. */
async function wantedStamp() {
  return digestOf(["package-lock.json"], { salt: `${process.version} ${process.platform} ${process.arch}` });
}

/**
 * Are the packages there, and are they those of package-lock.json?
 * @param {{ tools: boolean }} need tools: also what only tests and checks use
 */
export async function dependenciesStale({ tools }) {
  if (!existsSync(inProject("node_modules"))) return true;
  if (tools && !existsSync(inProject("node_modules", "vitest"))) return true;
  const wanted = await wantedStamp();
  const found = await readStamp(stampFile);
  if (found === wanted) return false;
  // Somebody ran npm by hand: that serves as well, as long as the versions are the same. A stamp of another
  // Node or lockfile version needs the comparison too; another Node needs new native parts in any case.
  if (found === null && (await sameAsLockfile())) {
    await writeStamp(stampFile, wanted);
    return false;
  }
  return true;
}

/** @returns {Promise<boolean>} whether npm's own record of what it installed agrees with package-lock.json */
async function sameAsLockfile() {
  const locked = await packagesOf(inProject("package-lock.json"));
  const installed = await packagesOf(inProject("node_modules", ".package-lock.json"));
  if (!locked || !installed) return false;
  return Object.entries(locked).every(([name, entry]) => {
    if (name === "") return true;
    const there = installed[name];
    return there ? there.version === entry.version : entry.optional === true || entry.devOptional === true;
  });
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | null>}
 */
async function packagesOf(file) {
  try {
    return JSON.parse(await readFile(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/** @param {{ tools: boolean }} need */
export async function installDependencies({ tools }) {
  const { code, output } = await runNpm(["ci", "--no-audit", "--no-fund", ...(tools ? ["--include=dev"] : [])]);
  if (code !== 0) {
    throw new Failure(
      `${output.trimEnd()}\n\nThe packages could not be installed. Most often the npm registry cannot be reached from here,\n` +
        "or a compiler for the database driver is missing (Debian: apt-get install python3 make g++). npm's own words are above.",
    );
  }
  await writeStamp(stampFile, await wantedStamp());
}
