import { readdirSync, readFileSync } from "node:fs";
import { fillAll } from "#app/core/facts/fill.ts";
import { comparedItems, type Case } from "#app/core/form/case/case.ts";
import { parseCase } from "#app/core/form/case/parse.ts";
import type { Answer, Answers, Form } from "#app/core/form/form.ts";
import { factsOfFile } from "#tests/support/journey/content.ts";
import { goodAnswers } from "#tests/support/journey/visit.ts";

/** The cases of a form as people read them, with their keys. */
export function casesOf(form: Form): Case[] {
  const folder = `scenarios/visits/${form.slug}/cases`;
  return readdirSync(folder).map((file) => {
    const { found } = parseCase(readFileSync(`${folder}/${file}`, "utf8"), file, form);
    if (!found) throw new Error(`${folder}/${file} is broken: run npm run form:check`);
    return fillAll(found, factsOfFile());
  });
}

/** The key, but for a red line that it judges otherwise; hidden items have answers too. */
export function missedRedLine(form: Form, { key }: Case): Answers {
  const [item] = comparedItems(form, key).filter(({ critical }) => critical);
  if (!item) throw new Error(`${form.slug} asks for no red line`);
  return { ...goodAnswers(form), ...key, [item.id]: other(item, key[item.id]) };
}

function other(item: ReturnType<typeof comparedItems>[number], answer: Answer | undefined): Answer {
  if (answer?.kind === "yes-no") return { ...answer, yes: !answer.yes };
  const option = item.kind === "choice" ? item.options.find(({ id }) => answer?.kind !== "choice" || id !== answer.option) : undefined;
  if (!option) throw new Error(`${item.id} has one answer only`);
  return { kind: "choice", option: option.id, note: null };
}
