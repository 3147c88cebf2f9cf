import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import process from "node:process";
import { digestOf } from "./digest.mjs";
import { Failure } from "./failure.mjs";
import { inProject } from "./place.mjs";
import { runNpm } from "./run.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

const folder = inProject("node_modules");
const stampFile = inProject("node_modules", ".counterpart");

/** Packages with native parts are built for one Node on one kind of machine. */
const machine = `${process.version} ${process.platform} ${process.arch}`;

/** First line: the machine; second: the lockfile the packages were taken from. */
async function wantedStamp() {
  return `${machine}\n${await digestOf(["package-lock.json"])}\n`;
}

/**
 * Are the packages there, and are they those of package-lock.json?
 * @param {{ tools: boolean }} need tools: also what only tests and checks use
 */
export async function dependenciesStale({ tools }) {
  if (!existsSync(folder)) return true;
  if (tools && !existsSync(inProject("node_modules", "vitest"))) return true;
  const wanted = await wantedStamp();
  const found = await readStamp(stampFile);
  if (found === wanted) return false;
  if (madeElsewhere(found) || !(await sameAsLockfile())) return true;
  // Somebody ran npm by hand: that serves as well, since the versions are the same.
  await writeStamp(stampFile, wanted);
  return false;
}

/** @param {string | null} stamp */
function madeElsewhere(stamp) {
  return stamp !== null && !stamp.startsWith(`${machine}\n`);
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

/**
 * `npm install --no-save` takes every version from package-lock.json and leaves that file alone. `npm ci` would refuse it
 * wherever a registry lacks some other platform's build of an optional package.
 * @param {{ tools: boolean }} need
 */
export async function installDependencies({ tools }) {
  if (madeElsewhere(await readStamp(stampFile))) await rm(folder, { recursive: true, force: true });
  const { code, output } = await runNpm(["install", "--no-save", "--no-audit", "--no-fund", ...(tools ? ["--include=dev"] : [])]);
  if (code !== 0) {
    throw new Failure(
      `${output.trimEnd()}\n\nThe packages could not be installed. Most often the npm registry cannot be reached from here,\n` +
        "or a compiler for the database driver is missing (Debian: apt-get install python3 make g++). npm's own words are above.",
    );
  }
  await writeStamp(stampFile, await wantedStamp());
}
