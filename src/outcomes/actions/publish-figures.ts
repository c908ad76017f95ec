import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { OrganisationId, TeamId } from "../../platform/kernel/ids.js";
import type { Period } from "../../platform/kernel/period.js";
import { ok } from "../../platform/kernel/result.js";
import { isMeasuredAt, type MetricDefinition } from "../domain/metric-definition.js";
import { Metric } from "../domain/metric-key.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import { monthOf } from "../domain/calendar-months.js";
import { caseFamily, isPublished, publishableFrom } from "../domain/publishing.js";
import { planRelease, Release } from "../domain/release-plan.js";
import {
  readScopeSums,
  type MeasurementRequest,
  type MetricScope,
} from "../store/measurements.read-model.js";
import { lockOutcomes } from "../store/outcome-fact.store.js";
import {
  insertPublished,
  readPublishedMetrics,
  readPublishingState,
  readScopes,
  type NewFigure,
} from "../store/published.store.js";
import { readReleaseCells } from "../store/release-cells.read-model.js";

/** What a run published. */
export interface Publication {
  /** Months of a family of metrics, each counted once. */
  readonly months: number;
  readonly figures: number;
}

/** The metrics of a month that are published together. */
interface Edition {
  readonly month: Period;
  readonly family: readonly MetricDefinition[];
}

/**
 * Publishes every closed month whose cases are final: of each person, team and the organisation, the sums as they are
 * known now. A month is published once; what changes it later is a restatement. Metrics that count the same cases are
 * published together, when the slowest is final, with one plan of which teams peers may see.
 */
export async function publishClosedMonths(
  deps: ActionDeps,
  organisationId: OrganisationId,
): Promise<Publication> {
  const editions = await inTransaction(deps, organisationId, (tx) => dueEditions(deps, tx));
  let total: Publication = { months: 0, figures: 0 };
  for (const edition of editions) {
    const figures = await inTransaction(deps, organisationId, (tx) => publish(deps, tx, edition));
    if (figures > 0) total = { months: total.months + 1, figures: total.figures + figures };
  }
  return total;
}

async function dueEditions(deps: ActionDeps, tx: Tx): Promise<readonly Edition[]> {
  const { today, returnWindowDays, unpublished } = await readPublishingState(tx, deps.clock.now());
  const families = groupBy(Object.values(Metric).map(publishedDefinition).filter(isDefinition), caseFamily);
  const waiting = groupBy(unpublished, ({ month }) => month);
  return [...waiting].flatMap(([first, rows]) => {
    const month = monthOf(first);
    const metrics = new Set(rows.map(({ metric }) => metric));
    return [...families.values()]
      .filter((family) => publishableFrom(month, family, returnWindowDays) <= today)
      .map((family) => ({ month, family: family.filter(({ key }) => metrics.has(key)) }))
      .filter(({ family }) => family.length > 0);
  });
}

function publishedDefinition(metric: Metric): MetricDefinition | null {
  const definition = METRIC_DEFINITIONS[metric];
  return isPublished(definition) ? definition : null;
}

function isDefinition(definition: MetricDefinition | null): definition is MetricDefinition {
  return definition !== null;
}

/** Publishes one edition unless some of its cases are still too recent; returns how many figures. */
async function publish(deps: ActionDeps, tx: Tx, { month, family }: Edition): Promise<number> {
  // The lock is held: nothing is published twice, and no fact changes meanwhile.
  const done = await readPublishedMetrics(
    tx,
    month.start,
    family.map(({ key }) => key),
  );
  const due = family.filter(({ key }) => !done.has(key));
  const now = deps.clock.now();
  const requests = await requestsOf(tx, month, due);
  const sums = await readScopeSums(tx, tx.organisationId, now, requests);
  if (sums.some((one) => one.sums.immature > 0)) return 0;
  const plan = await releasePlan(tx, month, due);
  const figures = requests.flatMap((request, index): readonly NewFigure[] => {
    const own = sums[index];
    if (own === undefined) return [];
    return [
      {
        metric: request.metric,
        definitionVersion: METRIC_DEFINITIONS[request.metric].version,
        month: month.start,
        level: request.scope.level,
        scopeId: request.scope.level === "ORGANISATION" ? tx.organisationId : request.scope.id,
        ...own,
        release: releaseOf(request.scope, plan),
        replacesId: null,
        publishedAt: now,
      },
    ];
  });
  await insertPublished(tx, figures, null);
  return figures.length;
}

async function requestsOf(
  tx: Tx,
  period: Period,
  definitions: readonly MetricDefinition[],
): Promise<readonly MeasurementRequest[]> {
  const { people, teams } = await readScopes(tx, period);
  const scopes: readonly MetricScope[] = [
    ...people.map((id) => ({ level: "PERSON", id }) as const),
    ...teams.map((id) => ({ level: "TEAM", id }) as const),
    { level: "ORGANISATION" },
  ];
  return definitions.flatMap((definition) =>
    scopes
      .filter(({ level }) => isMeasuredAt(definition, level))
      .map((scope) => ({ metric: definition.key as Metric, scope, period, asOf: null })),
  );
}

/**
 * The teams that peers see. When other metrics of the family were published for the month before, a second plan could
 * undo the first: then none of the new ones is shown.
 */
async function releasePlan(
  tx: Tx,
  month: Period,
  due: readonly MetricDefinition[],
): Promise<ReadonlyMap<TeamId | null, Release>> {
  const [first] = due;
  if (first === undefined) return new Map();
  const family = Object.values(METRIC_DEFINITIONS)
    .filter((definition) => caseFamily(definition) === caseFamily(first))
    .map(({ key }) => key);
  if ((await readPublishedMetrics(tx, month.start, family)).size > 0) return new Map();
  return planRelease(
    await readReleaseCells(
      tx,
      month,
      due.map(({ key }) => key),
    ),
  );
}

function releaseOf(scope: MetricScope, plan: ReadonlyMap<TeamId | null, Release>): Release {
  if (scope.level === "PERSON") return Release.NOT_FOR_PEERS;
  return plan.get(scope.level === "TEAM" ? scope.id : null) ?? Release.NOT_FOR_PEERS;
}

async function inTransaction<T>(
  deps: ActionDeps,
  organisationId: OrganisationId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const result = await transact(deps, organisationId, async (tx) => {
    await lockOutcomes(tx);
    return ok(await work(tx));
  });
  if (!result.ok) throw new Error("publishing refuses nothing");
  return result.value;
}
