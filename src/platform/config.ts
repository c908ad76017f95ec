import { join, resolve } from "node:path";
import { z } from "zod";
import { err, ok, type Result } from "./kernel/result.js";

/** An embedding service of the operator's choice; its format is in docs/embeddings.md. */
export interface EmbeddingSettings {
  /** http or https; addresses of the own network are the operator's choice too. */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer token and never logged; null when the service asks for none. */
  readonly key: string | null;
}

/** Everything that can be set from outside, parsed once. */
export interface Config {
  readonly port: number;
  /** PostgreSQL to use; null means the embedded one in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly logLevel: string;
  /** Where PostgreSQL's programs are, instead of the ones found. */
  readonly pgBinDir: string | undefined;
  /** How much the demo holds: all of it, or a twentieth to look at quickly. */
  readonly demoSize: "full" | "small";
  readonly poolSize: number;
  /** How long a request may run before its statements are cancelled, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** null: there is none, and nothing is sent anywhere. */
  readonly embeddings: EmbeddingSettings | null;
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const integer = (name: string, min: number, max: number, fallback: number) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined || text === "") return fallback;
      const value = Number(text);
      if (Number.isInteger(value) && value >= min && value <= max) return value;
      context.addIssue({
        code: "custom",
        message: `${name} must be a whole number from ${min} to ${max}, not "${text}"`,
      });
      return z.NEVER;
    });

const ENVIRONMENT = z.object({
  PORT: integer("PORT", 0, 65_535, 4000),
  DATABASE_URL: z
    .string()
    .optional()
    .refine((url) => url === undefined || url === "" || /^postgres(ql)?:\/\//.test(url), {
      message:
        "DATABASE_URL must start with postgres:// (for example postgres://user:secret@host:5432/solvewell)",
    }),
  DATA_DIR: z.string().optional(),
  LOG_LEVEL: z
    .string()
    .optional()
    .refine((level) => level === undefined || (LOG_LEVELS as readonly string[]).includes(level), {
      message: `LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}`,
    }),
  PG_BIN_DIR: z.string().optional(),
  DEMO_SIZE: z.enum(["full", "small"], { error: `DEMO_SIZE must be "full" or "small"` }).optional(),
  POOL_SIZE: integer("POOL_SIZE", 2, 100, 10),
  REQUEST_TIMEOUT_MS: integer("REQUEST_TIMEOUT_MS", 100, 600_000, 15_000),
});

/** Reads the environment. All problems are reported together, one line each. */
export function readConfig(environment: NodeJS.ProcessEnv): Result<Config, readonly string[]> {
  const parsed = ENVIRONMENT.safeParse(environment);
  const embeddings = readEmbeddingSettings(environment);
  if (!parsed.success || !embeddings.ok)
    return err([
      ...(parsed.error?.issues ?? []).map((issue) => issue.message),
      ...(embeddings.ok ? [] : embeddings.error),
    ]);
  const values = parsed.data;
  return ok({
    port: values.PORT,
    databaseUrl: values.DATABASE_URL === undefined || values.DATABASE_URL === "" ? null : values.DATABASE_URL,
    dataDir: resolve(values.DATA_DIR ?? join(process.cwd(), ".data")),
    logLevel: values.LOG_LEVEL ?? "warn",
    pgBinDir: values.PG_BIN_DIR,
    demoSize: values.DEMO_SIZE ?? "full",
    poolSize: values.POOL_SIZE,
    requestTimeoutMs: values.REQUEST_TIMEOUT_MS,
    embeddings: embeddings.value,
  });
}

/**
 * Reads EMBEDDINGS_URL, EMBEDDINGS_MODEL and EMBEDDINGS_KEY; null when none is given. No problem repeats the address or
 * the key, because either may hold a secret.
 */
export function readEmbeddingSettings(
  environment: NodeJS.ProcessEnv,
): Result<EmbeddingSettings | null, readonly string[]> {
  const given = (name: string): string | null => environment[name]?.trim() || null;
  const [url, model, key] = [given("EMBEDDINGS_URL"), given("EMBEDDINGS_MODEL"), given("EMBEDDINGS_KEY")];
  if (url === null)
    return model === null && key === null
      ? ok(null)
      : err(["EMBEDDINGS_MODEL and EMBEDDINGS_KEY need EMBEDDINGS_URL: give it too, or leave all three out"]);
  const problems: string[] = [];
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !["http:", "https:"].includes(address.protocol))
    problems.push(
      "EMBEDDINGS_URL must be the whole address of an embedding service (for example http://localhost:8080/v1/embeddings)",
    );
  else if (address.username !== "" || address.password !== "")
    problems.push("EMBEDDINGS_URL must hold no user and no password: give the key as EMBEDDINGS_KEY");
  if (model === null) problems.push("EMBEDDINGS_MODEL must name the model that EMBEDDINGS_URL is to use");
  if (key !== null && !/^[\x21-\x7e]+$/.test(key))
    problems.push("EMBEDDINGS_KEY must consist of ASCII characters without spaces: check how it was copied");
  return problems.length > 0 || model === null ? err(problems) : ok({ url, model, key });
}
