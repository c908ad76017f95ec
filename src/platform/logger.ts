import { pino, type Logger } from "pino";

export type { Logger };

/** JSON lines on stderr; names of secrets are redacted wherever they appear. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ["authorization", "token", "secret", "password", "*.authorization", "*.token"],
        censor: "…",
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
