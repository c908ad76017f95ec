import type { Problem } from "../../platform/kernel/problem.js";
import type { Result } from "../../platform/kernel/result.js";
import type { RowOutcome } from "../../platform/kernel/row-outcome.js";

/** The value of a step that cannot fail unless the demo itself is wrong. */
export function must<T>(result: Result<T, readonly Problem[]>): T {
  if (result.ok) return result.value;
  throw new Error(`The demo was refused: ${result.error.map(wording).join("; ")}`);
}

/** Every row of the demo must be taken; the first that is not says why. */
export function accept(result: Result<readonly RowOutcome[], readonly Problem[]>): void {
  const refused = must(result).find((outcome) => outcome.status === "FAILED");
  if (refused?.status === "FAILED")
    throw new Error(`The demo was refused: ${refused.problems.map(wording).join("; ")}`);
}

function wording({ path, message }: Problem): string {
  return `${path.join(".")}: ${message}`;
}
