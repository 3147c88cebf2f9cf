import { expect, test } from "vitest";
import { findCommand } from "#app/entry/commands/command.ts";
import type { Command } from "#app/entry/commands/command.ts";

const command = (name: string): Command => ({ name, summary: "", usage: "", run: () => Promise.resolve(0) });
const commands = [command("user add"), command("replay")];
const found = (...words: string[]) => {
  const it = findCommand(words, commands);
  return it && [it.command.name, it.args];
};

test("a command is found by all its words, and the rest is its own", () => {
  expect(found("user", "add", "--account", "a")).toEqual(["user add", ["--account", "a"]]);
  expect(found("replay", "--all")).toEqual(["replay", ["--all"]]);
});

test("part of a name, another order or nothing is no command", () => {
  for (const words of [[], ["user"], ["add", "user"], ["users", "add"], ["--help"]]) expect(found(...words)).toBeNull();
});
