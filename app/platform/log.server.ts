import { pino } from "pino";
import type { DestinationStream, Logger } from "pino";
import type { Env } from "#app/platform/env.server.ts";

export type { Logger } from "pino";

/** Fields that are never written, wherever a caller puts them; one level deep as well. */
const SECRET = ["password", "passwordHash", "token", "cookie", "authorization", "set-cookie", "secret", "databaseUrl"];

/**
 * One JSON object a line, with level words and UTC times. A request logs through
 * `log.child({ requestId })`, so its lines can be found by the reference number the reader was shown.
 */
export function createLog(env: Pick<Env, "logLevel">, destination?: DestinationStream): Logger {
  const options = {
    level: env.logLevel,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRET.flatMap((name) => [`["${name}"]`, `*["${name}"]`]), censor: "[left out]" },
    serializers: { err: pino.stdSerializers.err },
  };
  return destination ? pino(options, destination) : pino(options);
}
