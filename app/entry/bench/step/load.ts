import { Client } from "undici";
import { FLOOR_PATH } from "#app/entry/bench/step/floor.ts";
import type { Seat } from "#app/entry/bench/step/house.ts";
import type { PlayAnswer } from "#app/drills/player/answer.ts";
import { paths } from "#app/paths.ts";

/** What one round gave: how long each reply took, and all of them together, in ms. */
export type Round = { readonly latencies: readonly number[]; readonly elapsedMs: number };

type Post = (address: string, fields: Readonly<Record<string, string>>, cookie: string) => Promise<unknown>;

/** Plays every seat's drill to its end, `parallel` of them at a time, each reply as soon as the one before is answered. */
export function playAll(url: string, seats: readonly Seat[], parallel: number): Promise<Round> {
  return inParallel(url, parallel, async (worker, post) => {
    for (const [i, seat] of seats.entries()) if (i % parallel === worker) await playOne(seat, i, post);
  });
}

/** As many posts to the floor as `count`, shared among `parallel` connections, each with a row of its own. */
export function floorPosts(url: string, seats: readonly Seat[], count: number, parallel: number): Promise<Round> {
  return inParallel(url, parallel, async (worker, post) => {
    const seat = seats[worker];
    if (!seat) throw new Error("More connections than seats");
    const { sitting, cookie } = seat;
    for (let i = worker; i < count; i += parallel) await post(FLOOR_PATH, { sitting }, cookie);
  });
}

async function playOne({ sitting, cookie }: Seat, seed: number, post: Post): Promise<void> {
  for (let turn = 0, options = 1, over = false; !over; ) {
    const option = (seed + turn * 7) % options;
    // The product's own route wrote it.
    const { state, problem } = (await post(paths.reply(sitting), { turn: String(turn), option: String(option) }, cookie)) as PlayAnswer;
    if (!state || problem) throw new Error(`A reply was refused: ${problem?.code ?? "no state"}`);
    ({ turn, over } = state.play);
    options = state.play.options.length;
  }
}

async function inParallel(url: string, parallel: number, work: (worker: number, post: Post) => Promise<void>): Promise<Round> {
  const latencies: number[] = [];
  const clients = Array.from({ length: parallel }, () => new Client(url));
  const began = performance.now();
  await Promise.all(clients.map((client, worker) => work(worker, postThrough(client, url, latencies))));
  const elapsedMs = performance.now() - began;
  await Promise.all(clients.map((client) => client.close()));
  return { latencies, elapsedMs };
}

function postThrough(client: Client, origin: string, latencies: number[]): Post {
  return async (path, fields, cookie) => {
    const began = performance.now();
    const { statusCode, body } = await client.request({
      path,
      method: "POST",
      headers: { cookie, origin, accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
    });
    const text = await body.text();
    latencies.push(performance.now() - began);
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}: ${text.slice(0, 200)}`);
    return JSON.parse(text);
  };
}
