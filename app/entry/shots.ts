import { mkdir, rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { endWith } from "#app/entry/setup/failure.mjs";
import { inProject } from "#app/entry/setup/place.mjs";
import { startServer } from "#app/entry/setup/server-process.mjs";
import { pages } from "#app/entry/shots/pages.ts";
import { openBrowser, take } from "#app/entry/shots/studio.ts";

// `npm run shots`: every page at two widths, in two languages and two themes, as PNG files for a person to look at.
// `-- --only play,debrief` takes those whose names begin so; `--out folder` puts them elsewhere.
const { values } = parseArgs({ options: { only: { type: "string", default: "" }, out: { type: "string", default: inProject("shots") } } });
const chosen = pages.filter(({ name }) => values.only.split(",").some((begin) => name.startsWith(begin)));

try {
  process.exitCode = await takeAll();
} catch (error) {
  endWith(error);
}

/** @returns the exit code: 1 when a page could not be taken or the browser complained */
async function takeAll(): Promise<number> {
  if (values.only === "") await rm(values.out, { recursive: true, force: true });
  await mkdir(values.out, { recursive: true });
  console.log("Starting servers with fresh data …");
  const servers = { demonstration: await startServer(), empty: await startServer({ env: { DEMO: "0" } }) };
  const browser = await openBrowser();
  const complaints: string[] = [];
  try {
    for (const [index, shot] of chosen.entries()) {
      console.log(`[${index + 1} of ${chosen.length}] ${shot.name}`);
      const taken = await take(browser, servers[shot.house ?? "demonstration"], shot, values.out).catch(failed(shot.name));
      complaints.push(...taken.complaints);
    }
  } finally {
    await browser.close();
    await Promise.all([servers.demonstration.dispose(), servers.empty.dispose()]);
  }
  console.log(`\nThe pictures are in ${values.out}`);
  for (const complaint of complaints) console.error(complaint);
  return complaints.length > 0 ? 1 : 0;
}

function failed(name: string) {
  return (error: unknown) => ({ files: 0, complaints: [`${name}: ${error instanceof Error ? error.message : String(error)}`] });
}
