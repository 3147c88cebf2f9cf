/** How long writing a batch of the greatest size may take on a busy machine, ms: each person is told by a statement of its own. */
export const BATCH_MS = 60_000;

/** Databases take so many values in one question, with room for the others in it. */
const LOT = 400;

/** Asks for a long list lot by lot, and joins the answers in order. */
export async function inLots<T, Answer>(list: readonly T[], ask: (lot: T[]) => Promise<readonly Answer[]>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < list.length; from += LOT) answers.push(...(await ask(list.slice(from, from + LOT))));
  return answers;
}
