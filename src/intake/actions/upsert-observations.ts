import { lacksScope } from "../../people/actions/require.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { OwnMetricId, SourceId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { failed, type RowOutcome } from "../../platform/kernel/row-outcome.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import { sourceExists } from "../../tickets/store/ticket.store.js";
import { checkObservation } from "../domain/check-observation.js";
import { acceptStatement, type ObservationStatement } from "../domain/observation.js";
import { OBSERVED_METRICS, type ObservableMetric, type ObservedMetric } from "../domain/observed-metric.js";
import type { OwnMetric } from "../domain/own-metric.js";
import { readObservationRow, type ObservationRow } from "../domain/read-observation-row.js";
import {
  loadObservations,
  lockObservations,
  writeObservations,
  type ObservationWrite,
  type StoredObservation,
} from "../store/observation.store.js";
import { readOwnMetrics } from "../store/own-metric.store.js";
import { upsertSafely } from "./upsert-safely.js";

/** The most observations of one call. */
export const MOST_OBSERVATIONS = 500;

/** Whether a failed item leaves the others be, or nothing is written then. */
export const BatchMode = { PARTIAL: "PARTIAL", ALL_OR_NOTHING: "ALL_OR_NOTHING" } as const;
export type BatchMode = (typeof BatchMode)[keyof typeof BatchMode];

/** An observation of exactly one metric: a built-in one, or an organisation's own. */
export interface ObservationItem extends ObservationRow {
  readonly metric?: ObservedMetric | null | undefined;
  readonly ownMetricId?: OwnMetricId | null | undefined;
}

export interface UpsertObservations {
  /** Null when nobody said whose observations they are. */
  readonly sourceId: SourceId | null;
  readonly mode: BatchMode;
  readonly items: readonly ObservationItem[];
}

/** An item that could be read, and its place in the batch. */
interface Incoming {
  readonly index: number;
  readonly metric: ObservableMetric;
  readonly ownMetricId: OwnMetricId | null;
  readonly externalId: string;
  readonly statement: ObservationStatement;
}

/**
 * Takes observations in: same length and order as the items. What is known afterwards does not depend on the order in
 * which items arrive, on how they are split over calls, or on repetitions. Administrators and the source's own token.
 */
export async function upsertObservations(
  deps: ActionDeps,
  viewer: Viewer,
  command: UpsertObservations,
): Promise<Result<readonly RowOutcome[], readonly Problem[]>> {
  const { sourceId, mode, items } = command;
  const lacking = lacksScope(viewer, "write");
  if (lacking) return err([lacking]);
  if (sourceId === null)
    return err([
      problem("VALIDATION_FAILED", "input.sourceId", "Say whose observations they are: give the source"),
    ]);
  const forbidden = speaksForAnother(viewer, sourceId);
  if (forbidden) return err([forbidden]);
  if (items.length > MOST_OBSERVATIONS) return err([tooLarge(items.length)]);
  const upsert = (
    rows: readonly ObservationItem[],
  ): Promise<Result<readonly RowOutcome[], readonly Problem[]>> =>
    transact(deps, viewer.organisationId, async (tx) => {
      if (!(await sourceExists(tx, sourceId)))
        return err([problem("NOT_FOUND", "input.sourceId", "There is no such source")]);
      await lockObservations(tx, sourceId);
      return ok(await takeIn(tx, sourceId, mode, rows));
    });
  // Item by item is no way to write all or nothing.
  return mode === BatchMode.PARTIAL ? upsertSafely(upsert, items) : upsert(items);
}

function speaksForAnother(viewer: Viewer, sourceId: SourceId): Problem | null {
  if (viewer.isAdministrator || viewer.sourceId === sourceId) return null;
  return problem(
    "FORBIDDEN",
    "input.sourceId",
    "Only administrators and the service token of this very source may write its observations",
  );
}

function tooLarge(given: number): Problem {
  return problem(
    "BATCH_TOO_LARGE",
    "input.items",
    `One call takes at most ${MOST_OBSERVATIONS} observations, not ${given}: send several calls; nothing was written`,
  );
}

async function takeIn(
  tx: Tx,
  sourceId: SourceId,
  mode: BatchMode,
  items: readonly ObservationItem[],
): Promise<readonly RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  const incoming = await readItems(tx, items, outcomes);
  const stored = await loadObservations(
    tx,
    sourceId,
    incoming.map(({ metric: { metric }, externalId }) => ({ metric, externalId })),
  );
  const known = new Map(
    stored.map((observation) => [keyOf(observation.metric, observation.externalId), observation]),
  );
  const writes = incoming.flatMap((item) => {
    const write = decide(item, known.get(keyOf(item.metric.metric, item.externalId)), outcomes);
    return write === null ? [] : [write];
  });
  if (mode === BatchMode.ALL_OR_NOTHING && outcomes.some(({ status }) => status === "FAILED"))
    return outcomes.map((outcome) => (outcome.status === "FAILED" ? outcome : failed(refusedWithOthers())));
  await writeObservations(tx, sourceId, writes);
  await tx.emit({ task: "observations-changed", ids: writes.map(({ id }) => id) });
  return outcomes;
}

function keyOf(metric: string, externalId: string): string {
  return `${metric} ${externalId}`;
}

function refusedWithOthers(): Problem {
  return problem(
    "BATCH_REFUSED",
    "",
    "Another item failed and the mode is ALL_OR_NOTHING: nothing was written",
  );
}

/** Reads what can be read; fills in what became of the rest. */
async function readItems(
  tx: Tx,
  items: readonly ObservationItem[],
  outcomes: RowOutcome[],
): Promise<readonly Incoming[]> {
  const ids = items.flatMap(({ ownMetricId }) => (ownMetricId == null ? [] : [ownMetricId]));
  const own = await readOwnMetrics(tx, tx.organisationId, ids);
  const incoming: Incoming[] = [];
  for (const [index, item] of items.entries()) {
    const metric = metricOf(item, own);
    const row = readObservationRow(item);
    const problems = [...(metric.ok ? [] : metric.error), ...(row.ok ? [] : row.error)];
    if (metric.ok && row.ok)
      incoming.push({ index, metric: metric.value, ownMetricId: item.ownMetricId ?? null, ...row.value });
    else outcomes[index] = failed(...problems);
  }
  return withoutDuplicates(incoming, outcomes);
}

function metricOf(
  { metric, ownMetricId }: ObservationItem,
  own: ReadonlyMap<OwnMetricId, OwnMetric>,
): Result<ObservableMetric, readonly Problem[]> {
  if ((metric == null) === (ownMetricId == null))
    return err([problem("VALIDATION_FAILED", "metric", "Give exactly one of metric and ownMetricId")]);
  if (metric != null) return ok(OBSERVED_METRICS[metric]);
  const found = ownMetricId == null ? undefined : own.get(ownMetricId);
  if (found === undefined)
    return err([
      problem("NOT_FOUND", "ownMetricId", "There is no such metric: define it before its observations come"),
    ]);
  if (found.isRetired)
    return err([
      problem(
        "INVALID_STATE",
        "ownMetricId",
        `"${found.name}" is retired and takes no observations any more`,
      ),
    ]);
  return ok({ metric: found.id, shape: found.shape, names: found.names, mayBeUnanswered: false });
}

/** Items of one call that name the same observation are refused together, so that their order cannot matter. */
function withoutDuplicates(incoming: readonly Incoming[], outcomes: RowOutcome[]): readonly Incoming[] {
  const places = new Map<string, number[]>();
  for (const { index, metric, externalId } of incoming) {
    const key = keyOf(metric.metric, externalId);
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  return incoming.filter(({ index, metric, externalId }) => {
    const same = places.get(keyOf(metric.metric, externalId)) ?? [];
    if (same.length > 1)
      outcomes[index] = failed(
        problem(
          "DUPLICATE_IN_BATCH",
          "externalId",
          `Items ${same.join(", ")} of this call name the same observation "${externalId}": send it once`,
        ),
      );
    return same.length === 1;
  });
}

/** What to write about an observation, or null; fills in what became of its item. */
function decide(
  { index, metric, ownMetricId, externalId, statement }: Incoming,
  stored: StoredObservation | undefined,
  outcomes: RowOutcome[],
): ObservationWrite | null {
  const accepted = acceptStatement(stored?.statements ?? [], statement);
  const problems = accepted.isNew ? checkObservation(accepted.state, metric) : [];
  if (problems.length > 0) {
    outcomes[index] = failed(...problems);
    return null;
  }
  const id = stored?.id ?? newId<"MetricObservation">();
  outcomes[index] = { status: accepted.outcome, id };
  if (!accepted.isNew) return null;
  const newestAt = (stored?.statements ?? []).reduce(
    (latest, { at }) => (at > latest ? at : latest),
    statement.at,
  );
  return {
    id,
    metric: metric.metric,
    ownMetricId,
    externalId,
    ticket: accepted.state.ticket,
    newestAt,
    statement,
  };
}
