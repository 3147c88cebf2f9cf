// Runs in a folder of its own beside exported machines, with xstate and nothing of this project.
import { readFileSync } from "node:fs";
import { createActor, setup, SimulatedClock } from "xstate";

const { sittings } = JSON.parse(readFileSync("sittings.json", "utf8"));
const told = [];
for (const { files, allowance, steps } of sittings) {
  const config = JSON.parse(readFileSync(files.machine, "utf8"));
  const { actions, delays, guards } = await import(new URL(files.module, import.meta.url).href);
  const machine = setup({ actions, delays, guards }).createMachine({ ...config, context: { ...config.context, allowance } });
  const clock = new SimulatedClock();
  const actor = createActor(machine, { clock }).start();
  const standings = [standing(actor)];
  for (const { at, event } of steps) {
    if (event === null) {
      clock.increment(at - 1 - clock.now());
      const early = standing(actor);
      if (JSON.stringify(early) !== JSON.stringify(standings.at(-1))) throw new Error(`${files.machine}: silence came before ${at}`);
    }
    clock.increment(at - clock.now());
    if (event !== null) actor.send({ type: event });
    standings.push(standing(actor));
  }
  told.push(standings);
}
process.stdout.write(JSON.stringify(told));

/** @param {{ getSnapshot(): any }} actor */
function standing(actor) {
  const { value, context } = actor.getSnapshot();
  const { patience, flags, seen, known, points, criticals } = context;
  return { value, patience, flags, seen, known, points, criticals };
}
