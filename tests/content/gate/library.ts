import { readdirSync, readFileSync } from "node:fs";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";
import { inProject } from "#app/entry/setup/place.mjs";

const read = (file: string) => readFileSync(inProject("scenarios", file), "utf8");

const { handbook: parsed } = parseHandbook(read("standards.yaml"), "standards.yaml");
const { policy: decided } = parsePolicy(read("policy.yaml"), "policy.yaml");
if (!parsed || !decided) throw new Error("The handbook or the policy has errors: npm run scenario:check");
export const handbook = parsed;
export const policy = decided;

/** Every scenario of the library with its golden sittings, as they are written. */
export const drills = readdirSync(inProject("scenarios", "drills")).map((slug) => ({
  slug,
  source: read(`drills/${slug}/scenario.yaml`),
  goldens: readdirSync(inProject("scenarios", "drills", slug, "golden")).map((file) => ({ file, source: read(`drills/${slug}/golden/${file}`) })),
}));
