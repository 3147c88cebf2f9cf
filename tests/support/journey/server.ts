import { mkdir, writeFile } from "node:fs/promises";
import { inProject } from "#app/entry/setup/place.mjs";
import { startServer } from "#app/entry/setup/server-process.mjs";

/** Before all journeys: the built server with a fresh demonstration database. After them: its end, and its log on disk. */
export default async function startForJourneys(): Promise<() => Promise<void>> {
  const server = await startServer();
  // The journeys run in processes of their own; this is how they learn the address.
  process.env.JOURNEY_URL = server.url;
  process.env.JOURNEY_DATA_DIR = server.dataDir;
  return async () => {
    await server.dispose();
    await mkdir(inProject("test-results"), { recursive: true });
    await writeFile(inProject("test-results", "server.log"), server.output());
  };
}
