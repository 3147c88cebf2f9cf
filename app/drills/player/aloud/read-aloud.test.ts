import { describe, expect, it } from "vitest";
import type { Language } from "#app/core/text/text.ts";
import { ReadAloud } from "#app/drills/player/aloud/read-aloud.ts";
import { voiceFor, type Voice } from "#app/drills/player/aloud/voice.ts";

const voice = (lang: string, localService = true): Voice => ({ lang, localService, name: lang });

describe("voiceFor", () => {
  it("takes the reader's language, the nearest first", () => {
    const all = ["fr-FR", "zh-TW", "en-US", "zh_CN", "en-GB"].map((lang) => voice(lang));
    expect(voiceFor(all, "zh")?.lang).toBe("zh_CN");
    expect(voiceFor(all, "en")?.lang).toBe("en-GB");
    expect(voiceFor(all.slice(0, 3), "zh")?.lang).toBe("zh-TW");
  });

  it("has none where only Cantonese is spoken, or only far away", () => {
    expect(voiceFor([voice("zh-HK"), voice("yue-CN"), voice("zh-CN", false)], "zh")).toBeNull();
    expect(voiceFor([], "en")).toBeNull();
  });
});

/** A browser that writes down what it is told to say. */
function open({ lists = ["zh-CN", "en-GB"], on = true, language = "zh", broken = false }: { lists?: string[]; on?: boolean; language?: Language; broken?: boolean } = {}) {
  const heard: string[] = [];
  const device = { on };
  const world = { lists, listeners: new Set<() => void>() };
  const fail = () => {
    throw new Error("no speech today");
  };
  const reader = new ReadAloud<Voice>(
    {
      voices: () => world.lists.map((lang) => voice(lang)),
      onVoices: (listener) => {
        world.listeners.add(listener);
        return () => world.listeners.delete(listener);
      },
      speak: broken ? fail : (text, by, rate) => void heard.push(`${by.lang} ${rate}: ${text}`),
      cancel: broken ? fail : () => void heard.push("hush"),
    },
    { read: () => device.on, write: (value) => (device.on = value) },
    language,
  );
  return { reader, heard, device, world };
}

const said = (turn: number, text: string) => ({ turn, text, mood: "angry", intro: "张立群说：" }) as const;

describe("ReadAloud", () => {
  it("says who speaks once, and each line once, with the voice and at the pace it has", () => {
    const { reader, heard } = open();
    reader.start();
    reader.tell(said(0, "我人来了。"));
    reader.tell(said(0, "我人来了。"));
    reader.tell(said(1, "然后呢？"));
    expect(heard).toEqual(["hush", "zh-CN 1.15: 张立群说：我人来了。", "hush", "zh-CN 1.15: 然后呢？"]);
  });

  it("is off until somebody turns it on, and the device remembers", () => {
    const { reader, heard, device } = open({ on: false });
    reader.start();
    expect(reader.read()).toEqual({ offered: true, on: false });
    reader.tell(said(0, "我人来了。"));
    expect(heard).toEqual([]);
    reader.set(true);
    expect(device.on).toBe(true);
    reader.tell(said(0, "我人来了。"));
    expect(heard).toContain("zh-CN 1.15: 张立群说：我人来了。");
    reader.set(false);
    expect(device.on).toBe(false);
    expect(heard.at(-1)).toBe("hush");
  });

  it("is not offered without a voice of the language, until the browser lists one", () => {
    const { reader, world } = open({ lists: ["fr-FR"] });
    const stop = reader.start();
    let told = 0;
    reader.subscribe(() => (told += 1));
    expect(reader.read()).toEqual({ offered: false, on: false });
    world.lists = ["fr-FR", "zh-CN"];
    for (const listener of world.listeners) listener();
    expect(reader.read()).toEqual({ offered: true, on: true });
    expect(told).toBe(1);
    stop();
    expect(world.listeners.size).toBe(0);
  });

  it("ends what is being said when a line has no words, and when the page goes", () => {
    const { reader, heard } = open();
    const stop = reader.start();
    reader.tell(said(0, ""));
    expect(heard).toEqual(["hush"]);
    stop();
    expect(heard).toEqual(["hush", "hush"]);
  });

  it("lets play go on where speech is missing or broken", () => {
    const { reader } = open({ broken: true });
    const stop = reader.start();
    reader.tell(said(0, "我人来了。"));
    stop();
    const without = new ReadAloud<Voice>(null, { read: () => true, write: () => undefined }, "en");
    without.start()();
    expect(without.read()).toEqual({ offered: false, on: false });
  });
});
