const BASE = "http://within.invalid";

/**
 * Where to go after signing in: the target when it is a path within this application, else `fallback`.
 * Never another host, whatever slashes, backslashes, control characters or dots a link was made of,
 * and never back to the sign-in page.
 */
export function redirectWithin(target: unknown, fallback = "/"): string {
  if (typeof target !== "string" || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(target)) return fallback;
  if (!URL.canParse(target, BASE)) return fallback;
  const url = new URL(target, BASE);
  // "/.//host" is a path for us and another host for the browser once its dots are gone.
  if (url.origin !== BASE || url.pathname.startsWith("//")) return fallback;
  if (/^\/sign-(in|out)(\/|$)/.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
