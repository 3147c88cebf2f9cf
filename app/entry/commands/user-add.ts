import { parseArgs } from "node:util";
import { dayOf } from "#app/core/time/month.ts";
import type { Problem } from "#app/core/result.ts";
import type { Command } from "#app/entry/commands/command.ts";
import { withServices } from "#app/entry/commands/command.ts";
import { readPassword } from "#app/entry/commands/read-password.ts";
import { Failure } from "#app/entry/setup/failure.mjs";
import { normalAccount } from "#app/people/account.ts";
import { addPerson } from "#app/people/add-person.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { createWords } from "#app/words/words.ts";

const usage = `npm run cli -- user add --account li.na --name-zh 李娜 --name-en "Li Na" --role staff

  --account     used to sign in: letters, digits, dots and hyphens
  --name-zh     name in Chinese            --name-en   name in English
  --role        staff, evaluator, reviewer, manager, trainer, hr or admin
  --scope       bank, region, branch or self; staff and evaluators have self when it is left out
  --scope-id    id of the region or branch, for those two scopes
  --post        what the person does (the role when left out)
  --branch      id of the person's branch
  --hired-on    first day at work, YYYY-MM-DD (today when left out)

The password is asked for, or read from standard input; it is never an argument.`;

const text = { type: "string" } as const;
const options = {
  account: text,
  "name-zh": text,
  "name-en": text,
  role: text,
  scope: text,
  "scope-id": text,
  post: text,
  branch: text,
  "hired-on": text,
} as const;

type Said = Partial<Record<keyof typeof options, string>>;

export const userAdd: Command = {
  name: "user add",
  summary: "Add a person with a role",
  usage,
  async run(args) {
    const said = readArguments(args);
    return withServices(async (services) => {
      const password = await readPassword(process.stdin, (line) => process.stderr.write(line));
      const added = await addPerson(services, "operator", personIn(services, said, password));
      if (!added.ok) {
        const sentence = problemSentence(createWords("en").t, added.problem);
        throw new Failure(`${sentence}${await placesFor(services, added.problem)}`);
      }
      console.log(`${normalAccount(said.account ?? "")} can sign in now (id ${added.value.personId}).`);
      return 0;
    });
  },
};

/** @throws Failure on an unknown or missing argument */
function readArguments(args: readonly string[]): Said {
  try {
    const { values } = parseArgs({ args: [...args], options, allowPositionals: false });
    const missing: (keyof Said)[] = (["account", "name-zh", "name-en", "role"] as const).filter((name) => !values[name]);
    if (!values.scope && values.role !== "staff" && values.role !== "evaluator") missing.push("scope");
    if (missing.length > 0) throw new Failure(`Say also ${missing.map((name) => `--${name}`).join(", ")}.\n\n${usage}`);
    return values;
  } catch (error) {
    if (error instanceof Failure || !(error instanceof Error)) throw error;
    throw new Failure(`${error.message}\n\n${usage}`);
  }
}

function personIn({ clock, env }: Services, said: Said, password: string) {
  return {
    account: said.account,
    nameZh: said["name-zh"],
    nameEn: said["name-en"],
    post: said.post ?? said.role,
    branchId: said.branch ?? null,
    hiredOn: said["hired-on"] ?? dayOf(clock.now(), env.bankTz),
    password,
    grants: [{ role: said.role, scope: said.scope ?? "self", scopeId: said["scope-id"] ?? "" }],
  };
}

/** What could have been said, where an id names nothing. */
async function placesFor({ db }: Services, { code }: Problem): Promise<string> {
  if (code !== "unknown-branch" && code !== "unknown-region") return "";
  const places = code === "unknown-branch" ? await db.branch.findMany() : await db.region.findMany();
  if (places.length === 0) return "\nThere are none yet.";
  return `\nThere are:\n${places.map(({ id, nameZh, nameEn }) => `  ${id}  ${nameZh} / ${nameEn}`).join("\n")}`;
}
