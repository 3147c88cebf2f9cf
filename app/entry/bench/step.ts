import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Measurement, Row } from "#app/entry/bench/measure.ts";
import { quantile } from "#app/entry/bench/quantile.ts";
import type { House, Seat } from "#app/entry/bench/step/house.ts";
import { floorPosts, playAll, type Round } from "#app/entry/bench/step/load.ts";
import { build, buildStale } from "#app/entry/setup/build.mjs";
import { inProject, root } from "#app/entry/setup/place.mjs";
import { ownEnvironment } from "#app/entry/setup/server-process.mjs";

/** Drills played at the same time, drills of a round, and measured rounds of each kind. */
const PARALLEL = 20;
const PLAYERS = 40;
const ROUNDS = 15;

export const step: Measurement = {
  name: "step",
  summary: "one reply over HTTP to the built server, beside a bare transaction through Remix",
  async run(say) {
    if (await buildStale()) {
      say("Building the pages…");
      await build();
    }
    const dataDir = await mkdtemp(path.join(tmpdir(), "counterpart-bench-"));
    const child = openHouse(dataDir);
    try {
      return await measure(child, say);
    } finally {
      child.kill();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

/** A process of its own on data of its own: whatever database the settings name is left alone. */
function openHouse(dataDir: string): ChildProcess {
  return fork(inProject("app/entry/bench/step/house.ts"), [String(PARALLEL + PLAYERS)], {
    cwd: root,
    execArgv: ["--import", "tsx"],
    env: ownEnvironment({ DATA_DIR: dataDir }),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

async function measure(child: ChildProcess, say: (line: string) => void): Promise<readonly Row[]> {
  const house = await told<House>(child);
  const deal = (): Promise<Seat[]> => {
    const seats = told<Seat[]>(child);
    child.send("deal");
    return seats;
  };
  say(`${PARALLEL} drills at a time, ${PLAYERS} drills a round, ${ROUNDS} rounds; replies a second, and as many posts to the floor`);
  const product: Round[] = [];
  const floor: Round[] = [];
  // The first round only warms both up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const dealt = await deal();
    const [floorSeats, seats] = [dealt.slice(0, PARALLEL), dealt.slice(PARALLEL)];
    const count = product.at(-1)?.latencies.length ?? PLAYERS * 5;
    const pair = [() => playAll(house.product, seats, PARALLEL), () => floorPosts(house.floor, floorSeats, count, PARALLEL)] as const;
    // Whoever goes second finds a warmer machine, so they take turns at going first.
    const [played, posted] = round % 2 ? await inOrder(pair[0], pair[1]) : (await inOrder(pair[1], pair[0])).reverse();
    if (!played || !posted || round === 0) continue;
    product.push(played);
    floor.push(posted);
    say(`round ${round}: ${perSecond(played).toFixed(0)} beside ${perSecond(posted).toFixed(0)}`);
  }
  return rows(product, floor);
}

async function inOrder(first: () => Promise<Round>, second: () => Promise<Round>): Promise<Round[]> {
  return [await first(), await second()];
}

/** What the process says next; an error when it ends instead. */
async function told<T>(child: ChildProcess): Promise<T> {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = once(child, "exit", { signal }).then(() => {
    throw new Error("The server of the measurement ended; its reason is above.");
  });
  try {
    const [message] = (await Promise.race([once(child, "message", { signal }), ended])) as [T];
    return message;
  } finally {
    heard.abort();
    ended.catch(() => undefined);
  }
}

function perSecond({ latencies, elapsedMs }: Round): number {
  return (latencies.length / elapsedMs) * 1000;
}

/** Each figure from the pair of rounds with the median ratio: neighbours in time, so other work on the machine hit both. */
function rows(product: readonly Round[], floor: readonly Round[]): Row[] {
  const pairs = product.map((played, i) => ({ played, posted: floor[i] ?? played }));
  const row = (name: string, figure: (round: Round) => number, moreIsBetter: boolean): Row => {
    const each = pairs.map(({ played, posted }): Row => {
      const [value, least] = [figure(played), figure(posted)];
      return { name, value, floor: least, ratio: moreIsBetter ? value / least : least / value };
    });
    return middle(each);
  };
  return [
    row("replies per second", perSecond, true),
    row("reply p99 ms", ({ latencies }) => quantile(latencies, 0.99), false),
  ];
}

function middle(rows: readonly Row[]): Row {
  const sorted = [...rows].sort((a, b) => a.ratio - b.ratio);
  const row = sorted[Math.floor(sorted.length / 2)];
  if (!row) throw new Error("Nothing was measured");
  return row;
}
