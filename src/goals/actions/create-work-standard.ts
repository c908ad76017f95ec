import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { WorkStandardId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { lacksAdministration, writingPerson } from "../../people/actions/require.js";
import type { WorkStandardKind } from "../domain/work-standard.js";
import {
  endStandard,
  findStandard,
  insertStandard,
  type StoredStandard,
} from "../store/work-standard.store.js";
import { requiredText } from "./goal-text.js";

export interface CreateWorkStandard {
  readonly kind: WorkStandardKind;
  /** The job or the training that asks for it. */
  readonly source: string;
  readonly text: string;
  /** The standard whose next version this is; it is retired with that. */
  readonly replacesId?: WorkStandardId | null | undefined;
}

/** Adds a requirement of a job or a standard of a training, or the next version of one. Administrators only. */
export async function createWorkStandard(
  deps: ActionDeps,
  viewer: Viewer,
  command: CreateWorkStandard,
): Promise<Result<WorkStandardId, readonly Problem[]>> {
  const actor = writingPerson(viewer, "Standards are written");
  if (!actor.ok) return actor;
  const forbidden = lacksAdministration(viewer);
  if (forbidden !== null) return err([forbidden]);
  const [source, text] = [command.source.trim(), command.text.trim()];
  const wrong = [
    requiredText("input.source", "The job or training", command.source),
    requiredText("input.text", "The standard", command.text),
  ].filter((found) => found !== null);
  if (wrong.length > 0) return err(wrong);
  return transact(deps, viewer.organisationId, async (tx) => {
    const replaced = await findReplaced(tx, command);
    if (!replaced.ok) return replaced;
    const former = replaced.value;
    if (former !== null) await endStandard(tx, former.id, actor.value, "A next version took its place");
    return ok(
      await insertStandard(tx, {
        kind: command.kind,
        source,
        text,
        version: (former?.version ?? 0) + 1,
        replacesId: former?.id ?? null,
        createdBy: actor.value,
      }),
    );
  });
}

async function findReplaced(
  tx: Tx,
  { replacesId, kind }: CreateWorkStandard,
): Promise<Result<StoredStandard | null, readonly Problem[]>> {
  if (replacesId == null) return ok(null);
  const path = "input.replacesId";
  const former = await findStandard(tx, replacesId);
  if (former === null) return err([problem("NOT_FOUND", path, "There is no such standard")]);
  if (former.isRetired)
    return err([
      problem("INVALID_STATE", path, "It is retired already: replace the version that holds", {
        state: "RETIRED",
      }),
    ]);
  if (former.kind === kind) return ok(former);
  return err([problem("VALIDATION_FAILED", "input.kind", `The next version of a ${former.kind} is one too`)]);
}
