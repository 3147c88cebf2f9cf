import { startScenario } from "#app/entry/scenario/start.ts";

/** `npm run scenario:new <slug>`: writes a small commented scenario that passes every check, to begin from. Exit 1 if refused. */
const [slug] = process.argv.slice(2);
const started = startScenario("scenarios", slug);

if ("refused" in started) {
  console.error(started.refused);
  process.exitCode = 1;
} else {
  for (const file of started.written) console.log(`scenarios/${file}`);
  console.log(`\nNow: npm run scenario:check -- ${slug}, and npm run scenario:play ${slug}`);
}
