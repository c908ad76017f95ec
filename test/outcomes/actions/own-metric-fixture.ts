import { upsertObservations, type ObservationItem } from "../../../src/intake/actions/upsert-observations.js";
import { jobHandlers } from "../../../src/job-handlers.js";
import { defineOwnMetric, type DefineOwnMetric } from "../../../src/outcomes/actions/define-own-metric.js";
import { readOwnFigures } from "../../../src/outcomes/actions/read-own-figures.js";
import type { MetricResult } from "../../../src/outcomes/domain/metric-result.js";
import type { MetricScope } from "../../../src/outcomes/store/measurements.read-model.js";
import { drainJobs } from "../../../src/platform/database/jobs.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import type { OwnMetricId } from "../../../src/platform/kernel/ids.js";
import type { Instant, Period } from "../../../src/platform/kernel/period.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import type { TestDatabase } from "../../support/test-database.js";
import { must, type TestOrganisation } from "../../support/test-organisation.js";

/** A definition that nothing is wrong with. */
export function deliveries(parts: Partial<DefineOwnMetric> = {}): DefineOwnMetric {
  return {
    name: "Deliveries on time",
    description: "Whether customers get what they were promised when they were promised it.",
    formula: "The share of deliveries that came on the promised day.",
    shape: "RATE",
    names: "TICKETS",
    direction: "HIGHER_IS_BETTER",
    unit: "share of deliveries",
    level: "TEAM",
    guardMetric: "CALLBACK_RATE",
    ...parts,
  };
}

/** Defines a metric as the command line does. */
export async function define(
  db: TestDatabase,
  org: TestOrganisation,
  parts: Partial<DefineOwnMetric> = {},
): Promise<OwnMetricId> {
  return must(await defineOwnMetric(db.deps, org.admin, deliveries(parts)));
}

/** Sends observations that must all be accepted, and lets the jobs do their work. */
export async function observe(
  db: TestDatabase,
  org: TestOrganisation,
  items: readonly ObservationItem[],
): Promise<void> {
  const outcomes = must(
    await upsertObservations(db.deps, org.admin, { sourceId: org.sourceId, mode: "PARTIAL", items }),
  );
  for (const outcome of outcomes)
    if (outcome.status === "FAILED") throw new Error(JSON.stringify(outcome.problems));
  await drainJobs(db.database, jobHandlers(db.deps), db.deps.log);
}

/** Reads the figure of an own metric as a viewer sees it; null when there is none for them. */
export async function ownFigure(
  db: TestDatabase,
  viewer: Viewer,
  asked: {
    readonly metric: OwnMetricId;
    readonly scope: MetricScope;
    readonly period: Period;
    readonly asOf?: Instant;
  },
): Promise<MetricResult | null> {
  const snapshot = db.database.snapshot(treeScope(viewer));
  const [figure] = await readOwnFigures(db.deps, snapshot, viewer, [{ asOf: null, ...asked }]);
  await snapshot.end();
  return figure?.kind === "MEASURED" ? figure.result : null;
}
