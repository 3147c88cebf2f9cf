import { writeSync } from "node:fs";
import type { DatabaseLocation } from "#app/platform/db/database.ts";
import { openDatabase } from "#app/platform/db/open.server.ts";
import { childInput } from "../../../support/child.ts";

/** Writes pairs of rows in transactions, and single rows, until it is killed; tells of each once it is acknowledged. */
const { location, round } = childInput<{ location: DatabaseLocation; round: number }>();
const { client } = await openDatabase(location);

const region = (id: string) => ({ id, nameZh: "区".repeat(100), nameEn: "Region" });

async function writePairs(): Promise<never> {
  for (let n = 0; ; n++) {
    const id = `pair-${round}-${n}`;
    await client.$transaction(async (tx) => {
      await tx.region.create({ data: region(`${id}-a`) });
      await tx.region.create({ data: region(`${id}-b`) });
    });
    // Not through a stream, which could lose what it holds when the process is killed.
    writeSync(1, `${id}-a\n${id}-b\n`);
  }
}

async function writeSingles(): Promise<never> {
  for (let n = 0; ; n++) {
    const { id } = await client.region.create({ data: region(`single-${round}-${n}`) });
    writeSync(1, `${id}\n`);
  }
}

await Promise.all([writePairs(), writeSingles()]);
