import { createContext, useContext } from "react";

/** Id of the request that made this page, known while rendering on the server; empty in the browser. */
export const ReferenceContext = createContext("");

/** The number that finds what failed in the log: this request's, or in the browser the latest failed one's. */
export function useReference(): string {
  const onServer = useContext(ReferenceContext);
  return typeof document === "undefined" ? onServer : (document.documentElement.dataset.reference ?? "");
}
