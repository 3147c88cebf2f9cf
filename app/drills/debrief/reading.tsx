import { createContext, useContext } from "react";

/** Whose eyes read a debrief: the trainee's own, or a coach's. */
export type DebriefReader = "owner" | "coach";

const ReadingContext = createContext<DebriefReader>("owner");

/** Tells everything below it who reads, so that the words speak to the trainee or of the trainee. */
export const ReadBy = ReadingContext.Provider;

export function useDebriefReader(): DebriefReader {
  return useContext(ReadingContext);
}
