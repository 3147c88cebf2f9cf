import { expect, test } from "vitest";
import { checkSameness } from "#app/core/scenario/check/sameness/sameness.ts";
import { traceScenario } from "#app/core/scenario/parse.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { placed, type Located } from "#app/core/text/yaml/located.ts";
import { changed, fairSource, placeIn, soundSource } from "#tests/support/fair-scenario.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";

type Member = { readonly scenario: Scenario; readonly located: Located };

const member = (source: string): Member => {
  const { scenario, located, diagnostics } = traceScenario(source, "scenario.yaml", sampleHandbook);
  if (!scenario || !located) throw new Error(JSON.stringify(diagnostics));
  return { scenario, located };
};

const sameAs = ({ scenario, located }: Member, before: readonly Member[]) =>
  placed(located, checkSameness(scenario, before.map((other) => other.scenario)));

/** The sample retold: other names, other words, the same ways. */
const renamed = fairSource
  .replace("scenario: lost-card", "scenario: lost-purse")
  .replaceAll(/\b(arrives|report|locked|half|walks-out|breached)\b/g, "new-$1")
  .replaceAll(/\b(comfort|ask-pin|lock|dismiss)\n/g, "new-$1\n");
const reworded = renamed
  .replace('zh: 别着急，我来帮您。, en: "Don\'t worry, let me help."', "zh: 钱包里都有些什么呀？, en: What was in the purse?")
  .replace("zh: 密码是多少？, en: What is your PIN?", "zh: 您是在哪儿丢的呢？, en: Where did you lose it?")
  .replace("zh: 先替您挂失。, en: Lock the card for her.", "zh: 陪她到门口去找。, en: Look for it at the door.")
  .replace("zh: 自己打电话吧。, en: Ring the hotline yourself.", "zh: 问问保安去吧。, en: Ask the guard about it.");
/** One way more than there was. */
const detour = "        goto: [{ when: { flag: calmed }, to: new-breached }, { to: new-walks-out }]";
const rerouted = changed(reworded, ["        goto: new-walks-out", detour]);

test("a scenario renamed and reworded still has the other's shape", () => {
  const found = sameAs(member(reworded), [member(fairSource)]);
  expect(found).toMatchObject([{ code: "same-shape", severity: "error", ...placeIn(reworded, "beats:") }]);
  expect(found[0]?.message.en).toContain("lost-card");
});

test("a scenario of another shape with the same replies is named at the reply most like one", () => {
  const copied = changed(renamed, ["        goto: new-walks-out", detour]);
  expect(sameAs(member(copied), [member(soundSource)])).toMatchObject([
    { code: "same-words", severity: "error", ...placeIn(copied, "别着急") },
  ]);
});

test("a scenario of its own shape and words is its own", () => {
  expect(sameAs(member(rerouted), [member(fairSource)])).toEqual([]);
  expect(sameAs(member(fairSource), [])).toEqual([]);
});

test("a version of a scenario may be like the one before", () => {
  expect(sameAs(member(soundSource), [member(fairSource)])).toEqual([]);
});
