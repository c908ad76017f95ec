import type { Tx } from "../../platform/database/unit-of-work.js";
import type { OwnMetricId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { OwnMetric } from "../../intake/domain/own-metric.js";
import { readOwnMetrics } from "../../intake/store/own-metric.store.js";
import type { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { aimAtBuiltIn, aimAtOwn, type Aim } from "../domain/aim.js";

/** A metric as it is given: a built-in one, or one of the organisation's own. */
export interface AimInput {
  readonly metric?: TargetMetric | null | undefined;
  readonly ownMetricId?: OwnMetricId | null | undefined;
}

/** Own metrics in the version now in force; unknown ones and those of others are missing. */
export type KnownOwnMetrics = ReadonlyMap<OwnMetricId, OwnMetric>;

/** Finds the own metrics that are named. */
export async function findOwnMetrics(tx: Tx, named: readonly AimInput[]): Promise<KnownOwnMetrics> {
  const ids = named.flatMap(({ ownMetricId }) => (ownMetricId == null ? [] : [ownMetricId]));
  return readOwnMetrics(tx, tx.organisationId, ids);
}

/** Whether any metric is given. */
export function namesMetric({ metric, ownMetricId }: AimInput): boolean {
  return metric != null || ownMetricId != null;
}

/**
 * The metric that is meant, in the definition now in force; an own metric that was retired takes no further goals.
 * @param path where `metric` and `ownMetricId` stand.
 */
export function readAim(
  { metric, ownMetricId }: AimInput,
  own: KnownOwnMetrics,
  path: string,
): Result<Aim, readonly Problem[]> {
  if (metric != null && ownMetricId == null) return ok(aimAtBuiltIn(metric));
  if (ownMetricId == null || metric != null)
    return err([
      problem(
        "VALIDATION_FAILED",
        `${path}.metric`,
        "Name exactly one metric: metric for a built-in one, ownMetricId for one of your organisation",
      ),
    ]);
  const found = own.get(ownMetricId);
  if (found === undefined)
    return err([problem("NOT_FOUND", `${path}.ownMetricId`, "There is no such own metric")]);
  return found.isRetired ? err([retiredMetric(`${path}.ownMetricId`, found.name)]) : ok(aimAtOwn(found));
}

/** An own metric that takes no further observations says nothing about days to come. */
export function retiredMetric(path: string, name: string): Problem {
  return problem(
    "INVALID_STATE",
    path,
    `"${name}" is retired and takes no further observations: aim at a metric that is still fed`,
    { state: "RETIRED" },
  );
}
