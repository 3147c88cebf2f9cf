import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Measurement, Row } from "#app/entry/bench/measure.ts";
import { median, quantile } from "#app/entry/bench/quantile.ts";
import type { House, Seat } from "#app/entry/bench/step/house.ts";
import { floorPosts, playAll, type Round } from "#app/entry/bench/step/load.ts";
import { build, buildStale } from "#app/entry/setup/build.mjs";
import { inProject, root } from "#app/entry/setup/place.mjs";
import { ownEnvironment } from "#app/entry/setup/server-process.mjs";

/** Drills played at the same time, drills of a round, and measured rounds of each kind. */
const PARALLEL = 20;
const PLAYERS = 100;
const ROUNDS = 7;

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
  const ended = once(child, "exit").then(() => {
    throw new Error("The server of the measurement ended; its reason is above.");
  });
  // The house sends nothing else; a message carries no type.
  const [message] = (await Promise.race([once(child, "message"), ended])) as [T];
  return message;
}

function perSecond({ latencies, elapsedMs }: Round): number {
  return (latencies.length / elapsedMs) * 1000;
}

function rows(product: readonly Round[], floor: readonly Round[]): Row[] {
  const rate = (rounds: readonly Round[]) => median(rounds.map(perSecond));
  const p99 = (rounds: readonly Round[]) => median(rounds.map(({ latencies }) => quantile(latencies, 0.99)));
  const [faster, atLeast] = [rate(product), rate(floor)];
  const [slower, atMost] = [p99(product), p99(floor)];
  return [
    { name: "replies per second", value: faster, floor: atLeast, ratio: faster / atLeast },
    { name: "reply p99 ms", value: slower, floor: atMost, ratio: atMost / slower },
  ];
}
