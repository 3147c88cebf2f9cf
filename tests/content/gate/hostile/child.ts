import { checkScenario } from "#app/core/scenario/check.ts";
import { FILES } from "#tests/content/gate/hostile/files.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";

/**
 * Checks the hostile files from one number to another; a line for each, as JSON: what was found, the CPU seconds of the
 * check, and the most memory the process held until then beside what it holds with nothing to do, in MB.
 */
const [from, to] = process.argv.slice(2).map(Number);
const megabytes = () => process.resourceUsage().maxRSS / 1024;
const idle = megabytes();
for (const { name, source } of FILES.slice(from, to)) {
  const began = process.cpuUsage();
  const { diagnostics } = checkScenario(source, "scenario.yaml", sampleHandbook, RULES);
  const { user, system } = process.cpuUsage(began);
  const found = diagnostics.filter(({ severity }) => severity === "error").map(({ code, line, column, message }) => ({ code, line, column, message }));
  console.log(JSON.stringify({ name, found, seconds: (user + system) / 1e6, megabytes: megabytes(), idle }));
}
