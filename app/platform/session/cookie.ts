/** The session's cookie: its name and whether it may travel without TLS. */
export type CookieRule = { readonly name: "__Host-sid" | "sid"; readonly secure: boolean };

/** `__Host-` needs Secure, and Secure needs TLS; without TLS the plain name is used. */
export function cookieRule(publicOrigin: string | null): CookieRule {
  return publicOrigin?.startsWith("https:") ? { name: "__Host-sid", secure: true } : { name: "sid", secure: false };
}

/** Value of Set-Cookie that hands out a session; `seconds` is how long the browser keeps it. */
export function handOutCookie(rule: CookieRule, id: string, seconds: number): string {
  return `${rule.name}=${id}; ${attributes(rule)}; Max-Age=${seconds}`;
}

/** Value of Set-Cookie that takes the session away. */
export function takeBackCookie(rule: CookieRule): string {
  return `${rule.name}=; ${attributes(rule)}; Max-Age=0`;
}

/** The session id in a Cookie header, or null when there is none of the right shape. */
export function sessionIdIn(header: string | null, rule: CookieRule): string | null {
  for (const pair of (header ?? "").split(";")) {
    const [name, value] = pair.trim().split("=", 2);
    if (name === rule.name && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

function attributes(rule: CookieRule): string {
  return `Path=/; HttpOnly; SameSite=Lax${rule.secure ? "; Secure" : ""}`;
}
