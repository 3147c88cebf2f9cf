/** What a request says about where it comes from. `host` is the one the browser addressed. */
export type Posting = {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** The Sec-Fetch-Site header, which pages cannot forge. */
  readonly fetchSite: string | undefined;
};

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * May this request change something? Reading always passes, because it never changes anything. Everything
 * else must come from a page of this application: by its Origin, which must be `publicOrigin` where that is set
 * and else name the host the request was sent to; without an Origin only `Sec-Fetch-Site: same-origin` will do.
 */
export function comesFromHere(posting: Posting, publicOrigin: string | null): boolean {
  if (READING.has(posting.method.toUpperCase())) return true;
  if (posting.fetchSite !== undefined && posting.fetchSite !== "same-origin") return false;
  if (posting.origin === undefined) return posting.fetchSite === "same-origin";
  if (publicOrigin !== null) return posting.origin.toLowerCase() === publicOrigin;
  return URL.canParse(posting.origin) && new URL(posting.origin).host === posting.host?.toLowerCase();
}
