import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { SourceId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import { findSource, insertSource } from "../store/organisation.store.js";
import { lacksAdministration } from "./require.js";

export interface EnsureSource {
  readonly name: string;
  readonly kind: string;
  readonly url?: string | null;
  /** The lowest satisfaction score that counts as positive; 4 is the top two of five. */
  readonly csatPositiveFrom?: number;
}

const NAME = /^[a-z0-9][a-z0-9_-]{0,62}$/;
const TOP_TWO_OF_FIVE = 4;

/** The source system of that name, created when there is none. */
export async function ensureSource(
  deps: ActionDeps,
  viewer: Viewer,
  command: EnsureSource,
): Promise<Result<SourceId, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  if (!NAME.test(command.name))
    return err([
      problem(
        "VALIDATION_FAILED",
        "input.name",
        `"${command.name}" must be lower-case letters, digits, "-" and "_", at most 63`,
      ),
    ]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const known = await findSource(tx, command.name);
    if (known !== null) return ok(known);
    const id = newId<"SourceSystem">();
    await insertSource(tx, {
      id,
      name: command.name,
      kind: command.kind,
      url: command.url ?? null,
      csatPositiveFrom: command.csatPositiveFrom ?? TOP_TWO_OF_FIVE,
    });
    return ok(id);
  });
}
