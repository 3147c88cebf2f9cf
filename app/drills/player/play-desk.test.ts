import { describe, expect, it } from "vitest";
import type { PlayState } from "#app/drills/player/answer.ts";
import { PlayDesk } from "#app/drills/player/play-desk.ts";
import type { PlayDelivery } from "#app/drills/player/post.ts";
import type { PlayView } from "#app/drills/view/play.ts";

const none = { zh: "", en: "" };

function stateAt(turn: number, part: Partial<PlayView> = {}): PlayState {
  const play: PlayView = {
    sittingId: "s1", slug: "x", title: none, mode: "practice", attempt: 1, seat: "teller", channel: "branch",
    phase: "receive", turn, customer: { name: none, about: null, segment: "vip", portrait: null }, mood: "calm",
    patience: 70, talk: [], options: [], countdown: null, facts: [], paused: false, pausable: true, hint: null, hintable: false, from: null,
    pulseEverySeconds: 10, over: false, ...part,
  };
  return { play, portrait: "" };
}

const answered = (state: PlayState | null, code?: string): PlayDelivery => ({
  kind: "answer",
  answer: { state, problem: code ? { code } : null },
});

/** A desk whose posts are answered by hand, in any order. */
function open() {
  const posts: { address: string; fields: Record<string, string>; answer: (delivery: PlayDelivery) => void }[] = [];
  const clock = { at: 1000, reloads: 0 };
  const desk = new PlayDesk(stateAt(3), {
    post: (address, fields) => new Promise((answer) => posts.push({ address, fields, answer })),
    wait: () => Promise.resolve(),
    now: () => clock.at,
    reload: () => (clock.reloads += 1),
  });
  const answer = async (place: number, delivery: PlayDelivery) => {
    posts[place]!.answer(delivery);
    for (let i = 0; i < 10; i += 1) await Promise.resolve();
  };
  return { desk, posts, clock, answer };
}

describe("PlayDesk", () => {
  it("posts once, however often and whatever is pressed before the answer", async () => {
    const { desk, posts, answer } = open();
    void desk.choose(1);
    void desk.choose(1);
    void desk.choose(2);
    void desk.setPaused(true);
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ address: "/sittings/s1/reply", fields: { turn: "3", option: "1" } });
    await answer(0, answered(stateAt(4)));
    expect(desk.read()).toMatchObject({ play: { turn: 4 }, cause: "own", sending: null, lost: false });
  });

  it("keeps the reply visibly while the network is gone, and sends the very same again", async () => {
    const { desk, posts, answer } = open();
    void desk.choose(2);
    await answer(0, { kind: "lost" });
    expect(desk.read()).toMatchObject({ sending: 2, lost: true });
    await answer(1, { kind: "lost" });
    await answer(2, answered(stateAt(4)));
    expect(posts.map((post) => post.fields)).toEqual(Array(3).fill({ turn: "3", option: "2" }));
    expect(desk.read()).toMatchObject({ play: { turn: 4 }, sending: null, lost: false });
  });

  it("shows the true state and the reason when a reply is refused", async () => {
    const { desk, answer } = open();
    void desk.choose(1);
    await answer(0, answered(stateAt(5), "conflict"));
    expect(desk.read()).toMatchObject({ play: { turn: 5 }, problem: { code: "conflict" } });
    void desk.choose(1);
    expect(desk.read().problem).toBeNull();
  });

  it("lets presses pass for a moment after the clock moved the talk on", async () => {
    const { desk, posts, clock, answer } = open();
    void desk.pulse();
    await answer(0, answered(stateAt(4)));
    expect(desk.read()).toMatchObject({ play: { turn: 4 }, cause: "clock" });
    void desk.choose(1);
    expect(posts).toHaveLength(1);
    clock.at += 701;
    void desk.choose(1);
    expect(posts).toHaveLength(2);
  });

  it("believes no answer that was overtaken", async () => {
    const { desk, answer } = open();
    void desk.pulse();
    void desk.choose(1);
    await answer(1, answered(stateAt(4)));
    await answer(0, answered(stateAt(3, { paused: true })));
    expect(desk.read().play).toMatchObject({ turn: 4, paused: false });
    desk.adopt(stateAt(2), "loaded");
    expect(desk.read().play.turn).toBe(4);
  });

  it("knows which facts the last move brought, until the next one", async () => {
    const { desk, answer } = open();
    const facts = (count: number) => Array.from({ length: count }, () => none);
    expect(desk.read().knownBefore).toBe(0);
    void desk.choose(1);
    await answer(0, answered(stateAt(4, { facts: facts(2) })));
    expect(desk.read().knownBefore).toBe(0);
    void desk.pulse();
    await answer(1, answered(stateAt(4, { facts: facts(2), paused: true })));
    expect(desk.read().knownBefore).toBe(0);
    void desk.choose(1);
    await answer(2, answered(stateAt(5, { facts: facts(2) })));
    expect(desk.read().knownBefore).toBe(2);
  });

  it("asks for the state once, and later only whether it still holds", async () => {
    const { desk, posts, answer } = open();
    void desk.pulse();
    await answer(0, answered(stateAt(3)));
    void desk.pulse();
    expect(posts.map((post) => post.fields)).toEqual([{}, { turn: "3", paused: "0" }]);
  });

  it("loads the page again when the server wants something else first", async () => {
    const { desk, clock, answer } = open();
    void desk.choose(1);
    await answer(0, { kind: "elsewhere" });
    expect(clock.reloads).toBe(1);
  });
});
