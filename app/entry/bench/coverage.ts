import { measureCoverage } from "#app/core/standings/coverage.ts";
import { fitModel } from "#app/core/standings/model/fit.ts";
import { countSpreads } from "#app/core/standings/place/counts.ts";
import { drawSpreads } from "#app/core/standings/place/draws.ts";
import { placesIn } from "#app/core/standings/place/place.ts";
import { SHARES } from "#app/core/standings/board.ts";
import { simulateBoard, type Invention } from "#app/core/standings/simulate.ts";
import type { Figures, Measurement } from "#app/entry/bench/measure.ts";
import { quantile } from "#app/entry/bench/quantile.ts";

/** Each size of board is invented so often that about so many places are compared. */
const PLACES = 12_000;
const DRILLS: Invention = { subjects: 0, sources: 12, evaluators: 0, each: [3, 10], subjectSd: 8, effectSd: 6, errorSd: 12 };
/** Branches seen three to six times, by evaluators of whom each sees about ten. */
const VISITS: Invention = { subjects: 0, sources: 1, evaluators: 0, each: [3, 6], subjectSd: 6, effectSd: 5, errorSd: 8 };
/** Seeds of drawing that are averaged, so that what is left apart is the methods' and not chance's. */
const SEEDS = 8;

export const coverage: Measurement = {
  name: "coverage",
  summary: "how often true places lie within their intervals on invented boards, by size; drawn against counted places",
  run(say) {
    say("True places against 90% intervals; order is Spearman's correlation; flat boards tell nobody apart.");
    const drills = [6, 12, 30, 60, 120, 300, 1000, 6000].map((subjects) => row("drills", { ...DRILLS, subjects }, say));
    const visits = [6, 12, 30, 60, 120, 300].map((subjects) => row("visits", { ...VISITS, subjects, evaluators: Math.max(3, Math.ceil(subjects * 0.4)) }, say));
    return Promise.resolve([...drills, ...visits, agreement(say)]);
  },
};

function row(name: string, invention: Invention, say: (line: string) => void): Figures {
  const { subjects } = invention;
  const boards = Math.min(600, Math.max(4, Math.ceil(PLACES / subjects)));
  const began = process.cpuUsage();
  const { covered, width, order, flat, bandsTrue } = measureCoverage(`bench ${name}`, boards, invention);
  const ms = cpuMs(began) / boards;
  say(`${name}, ${subjects}: ${boards} boards, ${(100 * covered).toFixed(1)}% covered`);
  return { board: name, N: subjects, boards, covered, width, order, flat, bandsTrue, "ms a board": ms };
}

/** How far counted places lie from drawn ones at 5,000, in per cent of them: nearly always, and at most. */
function agreement(say: (line: string) => void): Figures {
  const { observations } = simulateBoard("bench agreement", { ...DRILLS, subjects: 5000 });
  const fit = fitModel(observations, 12);
  const contenders = [...fit.estimates.values()].flatMap((estimate) => {
    const own = fit.shared.subjects.get(estimate.subject);
    return own ? [{ ...estimate, ...own }] : [];
  });
  const cuts = SHARES.map((share) => placesIn(share, contenders.length));
  const began = process.cpuUsage();
  const drawn = Array.from({ length: SEEDS }, (_, seed) => drawSpreads(contenders, fit.shared, String(seed), cuts));
  const ms = cpuMs(began) / SEEDS;
  const mean = (of: (seed: (typeof drawn)[number]) => number) => drawn.reduce((sum, seed) => sum + of(seed), 0) / SEEDS;
  const apart = countSpreads(contenders, cuts).flatMap(({ best, worst }, i) => [
    Math.abs(best - mean((seed) => seed[i]?.best ?? 0)),
    Math.abs(worst - mean((seed) => seed[i]?.worst ?? 0)),
  ]);
  const [most, nearly] = [1, 0.99].map((share) => (100 * quantile(apart, share)) / contenders.length);
  say(`counted against drawn at ${contenders.length}: at most ${most?.toFixed(2)}% apart`);
  return { board: "counted against drawn", N: contenders.length, boards: SEEDS, "apart 99% below, %": nearly ?? 0, "apart at most, %": most ?? 0, "ms a board": ms };
}

function cpuMs(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
