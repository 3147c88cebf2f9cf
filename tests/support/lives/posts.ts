import type { VisitDeed } from "#app/core/visit/visit.ts";
import { appealField } from "#app/visits/appeal/posted.ts";
import { fieldName } from "#app/visits/fill/fields.ts";

/** What a post is about: who the visit is planned for, and its last event that a page has shown. */
export type Shown = { readonly evaluatorId: string; readonly seen: number };

/**
 * What one button of one page posts. `deed`: what that does by the machine; `answers`: it only writes down answers or taps,
 * which is open as long as they may be handed in.
 */
export type Post = {
  readonly name: string;
  readonly door: string;
  /** The page on which the button is. */
  readonly page: string;
  readonly deed: VisitDeed;
  readonly answers?: true;
  readonly params?: Readonly<Record<string, string>>;
  readonly body: (shown: Shown) => Readonly<Record<string, string>>;
};

type Body = Post["body"];
type Rest = Partial<Pick<Post, "name" | "answers" | "params" | "page">>;
const REASON = "写明原因的话";

const post = (door: string, page: string) => (deed: VisitDeed, body: Body, rest: Rest = {}): Post => ({ name: deed, door: `POST ${door}`, page: `GET ${page}`, deed, body, ...rest });
const ofEvaluator = (path: string) => post(`/visits/:id${path}`, "/visits/:id");
const ofReviewer = post("/reviews/:id", "/reviews/:id");
const ofPlanner = post("/reviews/coming/:id", "/reviews/coming/:id");
const ofHearer = post("/hearings/:id", "/hearings/:id");

const named = (deed: string, more: Readonly<Record<string, string>> = {}): Body => ({ seen }) => ({ deed, seen: String(seen), ...more });

/** Every deed of a visit at every door that it is posted to. */
export const POSTS: readonly Post[] = [
  ofPlanner("offer", named("offer")),
  ofPlanner("replan", ({ evaluatorId, seen }) => ({ deed: "replan", seen: String(seen), evaluatorId, dueOn: "2026-11-25", on: "", reason: "" })),
  ofPlanner("cancel", named("cancel", { reason: REASON })),
  ofPlanner("void", named("void", { cause: "other", reason: REASON }), { name: "void by the planner's page" }),
  ofEvaluator("/offer")("accept", named("accept")),
  ofEvaluator("/offer")("decline", named("decline", { reason: REASON })),
  ofEvaluator("")("begin", () => ({})),
  ofEvaluator("/save")("submit", () => ({ item: "tidy", answer: JSON.stringify({ kind: "yes-no", yes: true, note: null }), edition: "1", key: "k" }), { name: "save", answers: true }),
  ofEvaluator("/:section")("submit", () => ({ [fieldName("asked", "value")]: "2", [fieldName("asked", "edition")]: "1" }), { name: "section", answers: true, params: { section: "counter" } }),
  ofEvaluator("/tap")("submit", () => ({ key: "t", at: "1793581200000", mark: "entered" }), { name: "tap", answers: true }),
  ofEvaluator("/taps")("submit", () => ({ entered: "10:05" }), { name: "taps", answers: true }),
  ofEvaluator("/submit")("submit", ({ seen }) => ({ seen: String(seen) })),
  ofEvaluator("/end")("void", ({ seen }) => ({ seen: String(seen), cause: "recognised", reason: "" }), { name: "void by the evaluator's page" }),
  ofReviewer("take", named("take")),
  ofReviewer("pass", named("pass")),
  ofReviewer("release", named("release")),
  ofReviewer("return", named("return", { reason: REASON, "remark.tidy": "请再看" })),
  ofReviewer("approve", named("approve")),
  ofReviewer("approve", named("exclude", { reason: REASON }), { name: "exclude" }),
  ofReviewer("reject", named("reject", { reason: REASON })),
  ofReviewer("void", named("void", { cause: "other", reason: REASON }), { name: "void by the reviewer's page" }),
  ofReviewer("publish", named("publish")),
  post("/reviews/:id/items/:item", "/reviews/:id")("edit", ({ seen }) => ({ seen: String(seen), why: REASON, [fieldName("tidy", "value")]: "yes" }), { params: { item: "tidy" } }),
  post("/results/:id/appeal", "/results/:id/appeal")("appeal", () => ({
    sure: "on", [appealField("asked", "on")]: "on", [appealField("asked", "kind")]: "data", [appealField("asked", "text")]: REASON,
  })),
  ofHearer("hear", named("hear")),
  ofHearer("rescore", named("rescore", { [fieldName("asked", "value")]: "2", [fieldName("tidy", "value")]: "yes" })),
  ofHearer("settle", named("settle", { reason: REASON })),
];
