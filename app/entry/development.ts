import { serve } from "#app/entry/serve.ts";
import { endWith } from "#app/entry/setup/failure.mjs";

// Run by `npm run dev` under tsx watch.
try {
  await serve({ say: console.log, development: true });
} catch (error) {
  endWith(error);
}
