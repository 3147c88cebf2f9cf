import type { Voice } from "#app/curriculum/forms/tell/condition.ts";
import { useReader } from "#app/words/reader.tsx";

/** The voice of whoever reads the page. */
export function useVoice(): Voice {
  const { t, read, formats } = useReader();
  return { t, read, formats };
}
