import { checkScenario } from "#app/core/scenario/check.ts";
import { FILES } from "#tests/content/gate/hostile/files.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";

/** Checks the hostile files from one number to another and says of each what was found, and the memory it took to there. */
const [from, to] = process.argv.slice(2).map(Number);
for (const { name, source } of FILES.slice(from, to)) {
  const { diagnostics } = checkScenario(source, "scenario.yaml", sampleHandbook, RULES);
  const found = diagnostics.filter(({ severity }) => severity === "error").map(({ code, line, column, message }) => ({ code, line, column, message }));
  console.log(JSON.stringify({ name, found, cpu: process.cpuUsage().user / 1e6, megabytes: process.memoryUsage.rss() / 1e6 }));
}
