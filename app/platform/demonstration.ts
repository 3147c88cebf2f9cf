/** What decides whether demonstration people may exist and sign in. */
export type DemonstrationSettings = {
  readonly demo: boolean | null;
  readonly host: string;
  readonly trustProxy: number;
  readonly publicOrigin: string | null;
};

/**
 * Their password is printed in public, so they are let in only where nobody else can reach: on a loopback
 * host with no proxy or public address in front. DEMO=1 lifts that, DEMO=0 forbids them everywhere.
 */
export function demonstrationAllowed(settings: DemonstrationSettings): boolean {
  if (settings.demo !== null) return settings.demo;
  const published = settings.publicOrigin === null ? settings.host : new URL(settings.publicOrigin).hostname;
  return isLoopback(settings.host) && isLoopback(published) && settings.trustProxy === 0;
}

/** 127.0.0.0/8, ::1 (also written as a mapped IPv4 address) and localhost. Names that merely begin so are not. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[(.*)\]$/, "$1").replace(/^::ffff:/, "");
  return bare === "localhost" || bare === "::1" || /^127(\.\d{1,3}){3}$/.test(bare);
}
