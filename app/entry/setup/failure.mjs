/** Something the reader can act on: shown as a sentence, without a stack. */
export class Failure extends Error {}

/**
 * Ends the command: a Failure as its sentence, anything else with its stack, since it is a bug.
 * @param {unknown} error
 * @returns {never}
 */
export function endWith(error) {
  if (error instanceof Failure) console.error(`\n${error.message}`);
  else console.error("\nThis should not have happened:", error);
  process.exit(1);
}
