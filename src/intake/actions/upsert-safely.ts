import { problem, type Problem } from "../../platform/kernel/problem.js";
import { ok, type Result } from "../../platform/kernel/result.js";
import { failed, type RowOutcome } from "../../platform/kernel/row-outcome.js";

/** Writes rows and answers what became of each, in the same order. */
export type UpsertRows<Row> = (
  rows: readonly Row[],
) => Promise<Result<readonly RowOutcome[], readonly Problem[]>>;

const MAX_ATTEMPTS = 3;

/**
 * Upserts a batch so that one row cannot take the others with it: when the database refuses the batch because of
 * something in it, every row is tried alone; when somebody else's transaction was in the way, the batch is tried again.
 * Everything else (the connection is gone, a bug) is thrown.
 */
export async function upsertSafely<Row>(
  upsert: UpsertRows<Row>,
  rows: readonly Row[],
): Promise<Result<readonly RowOutcome[], readonly Problem[]>> {
  if (rows.length === 0) return ok([]);
  for (let attempt = 1; ; attempt += 1)
    try {
      return sameLength(await upsert(rows), rows.length);
    } catch (error) {
      const fault = faultOf(error);
      if (fault === "CONCURRENCY" && attempt < MAX_ATTEMPTS) continue;
      if (fault !== "CONTENT") throw error;
      return rows.length > 1 ? oneByOne(upsert, rows) : ok([refusedByDatabase(error)]);
    }
}

async function oneByOne<Row>(
  upsert: UpsertRows<Row>,
  rows: readonly Row[],
): Promise<Result<readonly RowOutcome[], readonly Problem[]>> {
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const result = await upsertSafely(upsert, [row]);
    if (!result.ok) return result;
    outcomes.push(...result.value);
  }
  return ok(outcomes);
}

/** What a PostgreSQL error is about, by the class of its SQLSTATE. */
function faultOf(error: unknown): "CONTENT" | "CONCURRENCY" | "OTHER" {
  const code = driverError(error)?.code;
  if (typeof code !== "string") return "OTHER";
  // 22 data exception, 23 integrity constraint, 54 a limit such as the size of an index entry.
  if (/^(22|23|54)/.test(code)) return "CONTENT";
  // 40 serialisation failure or deadlock.
  return code.startsWith("40") ? "CONCURRENCY" : "OTHER";
}

function refusedByDatabase(error: unknown): RowOutcome {
  const driver = driverError(error);
  const constraint = typeof driver?.constraint === "string" ? ` (rule ${driver.constraint})` : "";
  return failed(
    problem(
      "VALIDATION_FAILED",
      "",
      `the database refuses this row${constraint}: ${String(driver?.message ?? "no reason given")}`,
    ),
  );
}

function driverError(
  error: unknown,
): { readonly code?: unknown; readonly constraint?: unknown; readonly message?: unknown } | undefined {
  return (error as { readonly driverError?: Record<string, unknown> } | null)?.driverError;
}

function sameLength(
  result: Result<readonly RowOutcome[], readonly Problem[]>,
  length: number,
): Result<readonly RowOutcome[], readonly Problem[]> {
  if (result.ok && result.value.length !== length)
    throw new Error(`${length} rows were upserted and ${result.value.length} outcomes came back`);
  return result;
}
