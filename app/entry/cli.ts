import { findCommand } from "#app/entry/commands/command.ts";
import type { Command } from "#app/entry/commands/command.ts";
import { ledgerVerify } from "#app/entry/commands/ledger-verify.ts";
import { periodVerify } from "#app/entry/commands/period-verify.ts";
import { replay } from "#app/entry/commands/replay.ts";
import { userAdd } from "#app/entry/commands/user-add.ts";
import { endWith } from "#app/entry/setup/failure.mjs";

/** `npm run cli -- <command> …`, for the operator of this machine. */
const commands: readonly Command[] = [userAdd, replay, periodVerify, ledgerVerify];

const words = process.argv.slice(2);
const found = findCommand(words, commands);
try {
  if (found === null) process.exitCode = list(words);
  else if (found.args.includes("--help")) console.log(found.command.usage);
  else process.exitCode = await found.command.run(found.args);
} catch (error) {
  endWith(error);
}

/** Says what there is; an error unless that was the question. */
function list(asked: readonly string[]): number {
  const wrong = asked.length > 0 && asked[0] !== "--help";
  if (wrong) console.error(`There is no command "${asked.join(" ")}".\n`);
  console.log(`npm run cli -- <command> …\n\n${commands.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary}`).join("\n")}\n\nAdd --help to a command for how it is used.`);
  return wrong ? 1 : 0;
}
