import { beside, libraryFiles, openInspector } from "#app/entry/scenario/inspect.ts";
import { timed } from "#app/entry/bench/check/adjacency.ts";

/** Checks the whole library as `scenario:check` does and says, as JSON, what it took. A process of its own, so that its memory is its own. */
const idle = megabytes();
const checked = timed(() => {
  const { inspector } = openInspector();
  return libraryFiles().map((file) => inspector?.inspect(file, beside(file, false)).report?.configurations ?? 0);
});
const configurations = checked.value.reduce((sum, each) => sum + each, 0);
console.log(JSON.stringify({ name: `library of ${checked.value.length}`, configurations, seconds: checked.ms / 1000, megabytes: megabytes(), idle }));

function megabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
