import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";
import { ok } from "#app/core/result.ts";
import type { Result } from "#app/core/result.ts";

/** The settings of a process, checked once. Nothing else reads `process.env`. */
export type Env = {
  readonly mode: "production" | "development" | "test";
  readonly host: string;
  readonly port: number;
  /** Absolute folder of the database file and everything else that is kept. */
  readonly dataDir: string;
  /** postgresql://… chooses PostgreSQL; without it SQLite in the data folder. */
  readonly databaseUrl: string | null;
  /** What was said about demonstration people; null when nothing was. */
  readonly demo: boolean | null;
  /** Time zone that decides what a day and a month are. */
  readonly bankTz: string;
  readonly logLevel: "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";
  /** Reverse proxies in front whose X-Forwarded-* headers are believed: how many; 0 for none. */
  readonly trustProxy: number;
  /** Scheme, host and port that browsers use, e.g. https://training.bank.example; null: the request's own. */
  readonly publicOrigin: string | null;
  /** A session ends so long after sign-in, and after so long without a request. */
  readonly sessionHours: number;
  readonly sessionIdleMinutes: number;
};

const schema = z.object({
  NODE_ENV: z.enum(["production", "development", "test"], "must be production, development or test").default("production"),
  HOST: z.string().trim().refine(isHost, "must be a host name or an address, such as 127.0.0.1").default("127.0.0.1"),
  PORT: wholeNumber(0, 65535).default(3000),
  DATA_DIR: z.string().trim().min(1, "must name a folder").default("./data"),
  DATABASE_URL: z
    .string()
    .trim()
    .refine((url) => /^postgres(ql)?:\/\/\S+$/.test(url), "must begin with postgresql:// (leave it out for SQLite in DATA_DIR)")
    .optional(),
  DEMO: z.enum(["0", "1"], "must be 0 or 1, or left out").optional(),
  BANK_TZ: z.string().trim().refine(isTimeZone, "must be a time zone such as Asia/Shanghai").default("Asia/Shanghai"),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], "must be trace, debug, info, warn, error, fatal or silent")
    .default("info"),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  PUBLIC_ORIGIN: z
    .string()
    .trim()
    .refine(isOrigin, "must be a scheme and a host without a path, such as https://training.bank.example")
    .optional(),
  SESSION_HOURS: wholeNumber(1, 720).default(12),
  SESSION_IDLE_MINUTES: wholeNumber(10, 1440).default(120),
});

/** Checks settings. The problems are plain sentences, one for each variable that is wrong. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Result<Env, readonly string[]> {
  const said = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = schema.safeParse(said);
  if (!parsed.success) {
    return { ok: false, problem: parsed.error.issues.map((issue) => sentence(issue, said)) };
  }
  const it = parsed.data;
  return ok({
    mode: it.NODE_ENV,
    host: it.HOST.replace(/^\[(.*)\]$/, "$1"),
    port: it.PORT,
    dataDir: path.resolve(it.DATA_DIR),
    databaseUrl: it.DATABASE_URL ?? null,
    demo: it.DEMO === undefined ? null : it.DEMO === "1",
    bankTz: it.BANK_TZ,
    logLevel: it.LOG_LEVEL,
    trustProxy: it.TRUST_PROXY,
    publicOrigin: it.PUBLIC_ORIGIN === undefined ? null : new URL(it.PUBLIC_ORIGIN).origin,
    sessionHours: it.SESSION_HOURS,
    sessionIdleMinutes: it.SESSION_IDLE_MINUTES,
  });
}

/** Settings of this process. Throws an Error whose message may be shown as it is. */
export function loadEnv(): Env {
  const parsed = parseEnv(process.env);
  if (parsed.ok) return parsed.value;
  throw new Error(`The settings are not right:\n${parsed.problem.map((line) => `  ${line}`).join("\n")}`);
}

function sentence(issue: z.core.$ZodIssue, said: Readonly<Record<string, unknown>>): string {
  const name = String(issue.path[0]);
  // A database address may hold a password, so it is never repeated.
  const value = name === "DATABASE_URL" ? "" : ` (it is "${String(said[name])}")`;
  return `${name} ${issue.message}${value}.`;
}

function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((number) => number >= least && number <= most, message);
}

function isHost(text: string): boolean {
  const bare = text.replace(/^\[(.*)\]$/, "$1");
  return isIP(bare) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const web = url.protocol === "https:" || url.protocol === "http:";
  return web && url.username === "" && url.pathname === "/" && url.search === "" && url.hash === "";
}
