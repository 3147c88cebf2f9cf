import { describe, expect, it } from "vitest";
import { readAsked } from "#app/handbook/asked.ts";
import { handbookView } from "#app/handbook/list.server.ts";
import { standardView } from "#app/handbook/standard.server.ts";
import type { StandardView } from "#app/handbook/view.ts";
import { contentFolder } from "#tests/support/content-folder.ts";

const form = "visits/branch-counter/form.yaml";
const library = contentFolder(["standards.yaml", "policy.yaml", "facts.yaml", form, "drills/safe-account/scenario.yaml"]);

const ask = (address: string) => handbookView(library.services, readAsked(new URLSearchParams(address)));
const ids = async (address: string) => (await ask(address)).standards.map(({ id }) => id);

async function standard(id: string): Promise<StandardView> {
  const found = await standardView(library.services, id);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

describe("the list", () => {
  it("has every standard once, in the order of the handbook, or those of one dimension", async () => {
    const { standards, of } = await ask("");
    expect(of).toBeGreaterThan(40);
    expect(new Set(standards.map(({ id }) => id)).size).toBe(of);
    expect(standards.slice(0, 2)).toMatchObject([{ id: "A01", dimension: "attitude" }, { id: "A02" }]);
    const attitude = await ask("dimension=attitude");
    expect(attitude.of).toBe(of);
    expect(attitude.standards.map(({ id }) => id)).toEqual(standards.map(({ id }) => id).filter((id) => id.startsWith("A")));
    expect((await ask("dimension=kindness")).standards).toHaveLength(of);
  });

  it("is searched by number, by words of either language, and by pinyin", async () => {
    expect((await ids("words=s10"))[0]).toBe("S10");
    for (const words of ["先招呼", "GREET first", "xianzhaohu", "xzh", "XZHzbs", "zhaohu", "xian'zhao"]) {
      expect((await ids(`words=${encodeURIComponent(words)}`))[0], words).toBe("A01");
    }
    // Words of a rule count after those of titles; each of several words must be found.
    const found = await ids("words=customer");
    expect(found.length).toBeGreaterThan(3);
    expect(await ids("words=customer+qqqq")).toEqual([]);
    expect(await ids(`words=${encodeURIComponent("先招呼 a01")}`)).toEqual(["A01"]);
    expect(await ids("words=xzh&dimension=efficiency")).not.toContain("A01");
  });

  it("is whole where nothing is asked but spaces, and takes any signs for words", async () => {
    const { of } = await ask("");
    expect((await ask("words=%20%20")).standards).toHaveLength(of);
    for (const words of ["%00", "'", "%25", "[", "\\", "ü", "。"]) expect(Array.isArray(await ids(`words=${words}`))).toBe(true);
  });

  it("counts the published drills that turn on a standard", async () => {
    expect((await ask("")).standards.every(({ drills }) => drills === 0)).toBe(true);
    await library.publish();
    const counted = (await ask("")).standards;
    expect(counted.find(({ id }) => id === "S10")?.drills).toBe(1);
    expect(counted.find(({ id }) => id === "A03")?.drills).toBe(0);
  });
});

describe("a standard", () => {
  it("tells its drills and what visits look at, and what stands beside it", async () => {
    await library.publish();
    const told = await standard("S10");
    expect(told.drills.map(({ slug }) => slug)).toEqual(["safe-account"]);
    expect(told.talkReason).toBeNull();
    expect([told.before, told.after]).toEqual(["S09", "S11"]);
    const looked = await standard("A01");
    expect(looked.before).toBeNull();
    expect(looked.forms).toMatchObject([{ slug: "branch-counter" }]);
    expect(looked.forms[0]?.items.length).toBeGreaterThan(0);
  });

  it("says why a talk cannot show it, where none can", async () => {
    expect((await standard("A03")).talkReason?.zh).toMatch(/\p{Script=Han}/u);
  });

  it("has the bank's facts in its words, and no key of any", async () => {
    await library.edit("standards.yaml", (source) => source.replace("客户一走近就抬头", "客户一走近就抬头（{{line.police}}）"));
    library.reopen();
    await library.publish();
    expect((await standard("A01")).rule.zh).toContain("（110）");
    const all = await Promise.all((await ids("")).map(standard));
    expect(JSON.stringify(all)).not.toContain("{{");
  });

  it("is not there under another number", async () => {
    for (const id of ["A99", "", "a01", "__proto__"]) expect(await standardView(library.services, id)).toMatchObject({ ok: false, problem: { code: "not-found" } });
  });
});
