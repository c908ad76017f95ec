import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { readScopeSums, type MetricScope } from "../../outcomes/store/measurements.read-model.js";
import type { Aim, AimedMetric } from "../domain/aim.js";
import type { MeasureDraft } from "../domain/goal-measure.js";
import { monthsBefore } from "../domain/months.js";
import { CascadeSplit, splitTarget } from "../domain/split-target.js";
import type { StoredGoal } from "../store/goal.store.js";
import { draftOfMeasures } from "./draft-of-measures.js";

/** Whose part it is, and for SUM how much of the way it takes. */
export interface CascadePart {
  readonly teamId?: TeamId | null | undefined;
  readonly personId?: PersonId | null | undefined;
  /** In basis points; the shares of all parts are the whole. Null for SAME. */
  readonly shareBps?: number | null | undefined;
}

/** Among whom a goal is divided, and how. */
export interface CascadeRequest {
  readonly parts: readonly CascadePart[];
  readonly split: CascadeSplit;
}

/** The months whose cases say how much of the whole a part is. */
const VOLUME_MONTHS_V1 = 12;

/** The measures of each part of a cascade, in the order of the parts. */
export async function splitMeasures(
  tx: Tx,
  viewer: Viewer,
  parent: StoredGoal,
  { parts, split }: CascadeRequest,
): Promise<Result<readonly (readonly MeasureDraft[])[], readonly Problem[]>> {
  const measures = draftOfMeasures(parent.frame, viewer.today);
  if (split === CascadeSplit.SAME) return ok(parts.map(() => measures));
  const volumes = new Map<AimedMetric, readonly number[]>();
  for (const { basis } of measures)
    if (basis.by === "METRIC") volumes.set(basis.metric, await volumeShares(tx, viewer, basis, parts));
  const shared = parts.map((part, at) =>
    measures.map((measure) => shareOf(measure, part, (metric) => volumes.get(metric)?.[at] ?? 0)),
  );
  const isWhole = shared.every((list) => list.every((measure) => measure !== null));
  return isWhole
    ? ok(shared.map((list) => list.filter((measure) => measure !== null)))
    : err([notShareable()]);
}

function shareOf(
  measure: MeasureDraft,
  { shareBps }: CascadePart,
  volumeOf: (metric: AimedMetric) => number,
): MeasureDraft | null {
  const { basis } = measure;
  if (basis.by !== "METRIC") return null;
  const target = splitTarget(basis.target, shareBps ?? 0, volumeOf(basis.metric));
  return target === null ? null : { ...measure, basis: { ...basis, target } };
}

/** Each part's share in the cases of all parts over the last twelve months; 0 for all when there were none. */
async function volumeShares(
  tx: Tx,
  viewer: Viewer,
  { metric, definition }: Aim,
  parts: readonly CascadePart[],
): Promise<readonly number[]> {
  const months = monthsBefore(viewer.today, VOLUME_MONTHS_V1);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const period = { start: first.start, end: last.end };
  const requests = parts.flatMap((part) => {
    const scope = scopeOf(part);
    return scope === null ? [] : [{ metric, scope, period, asOf: null }];
  });
  const sums = await readScopeSums(tx, viewer.organisationId, tx.recordedAt, requests, () => definition);
  const whole = sums.reduce((total, { sums: { denominator } }) => total + denominator, 0);
  return sums.map(({ sums: { denominator } }) => (whole === 0 ? 0 : denominator / whole));
}

function scopeOf({ teamId, personId }: CascadePart): MetricScope | null {
  if (teamId != null) return { level: "TEAM", id: teamId };
  return personId == null ? null : { level: "PERSON", id: personId };
}

function notShareable(): Problem {
  return problem(
    "VALIDATION_FAILED",
    "input.split",
    "Only a way from a baseline to a target can be shared, between parts that all had cases in the last twelve months: hand thresholds, bands, milestones and behaviour down with SAME",
  );
}
