import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import { assertNever } from "../../platform/kernel/assert-never.js";
import type { OrganisationId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import { parseLocalDate, type Instant, type LocalDate } from "../../platform/kernel/period.js";
import { ok } from "../../platform/kernel/result.js";
import { Metric } from "../domain/metric-key.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import { monthOf } from "../domain/calendar-months.js";
import { isSameFigure, RestatementReason } from "../domain/publishing.js";
import {
  readScopeSums,
  type MeasurementRequest,
  type MetricScope,
} from "../store/measurements.read-model.js";
import { lockOutcomes } from "../store/outcome-fact.store.js";
import type { PublishedFigure } from "../store/published.read-model.js";
import { readInForce, readPublishedMonths } from "../store/published.store.js";
import {
  closeRestatements,
  openRestatements,
  readOpenRestatements,
  type NewRestatement,
} from "../store/restatement.store.js";

/** A published month to compare with what is known now, and why. */
interface Comparison {
  readonly metric: Metric;
  readonly month: LocalDate;
  readonly reason: RestatementReason;
}

/**
 * Handles `figures-changed`: facts of published months have changed. The published figures stay; where they differ from
 * what is known now, a restatement is opened for somebody to publish.
 * @param ids `metric/month/reason` each.
 */
export async function restateFigures(
  deps: ActionDeps,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    const comparison = parse(id);
    if (comparison !== null) await compareMonth(deps, organisationId, comparison);
  }
}

/** Compares every published month, because people moved or because it is night; returns how many restatements began. */
export async function restateAllFigures(
  deps: ActionDeps,
  organisationId: OrganisationId,
  reason: RestatementReason,
): Promise<number> {
  const months = await transact(deps, organisationId, async (tx) => ok(await readPublishedMonths(tx)));
  if (!months.ok) throw new Error("reading months refuses nothing");
  let opened = 0;
  for (const { metric, month } of months.value) {
    const comparison = parse(`${metric}/${month}/${reason}`);
    if (comparison !== null) opened += await compareMonth(deps, organisationId, comparison);
  }
  return opened;
}

function parse(id: string): Comparison | null {
  const [metric = "", first = "", reason = ""] = id.split("/");
  const month = parseLocalDate(first);
  if (month === null || !Object.hasOwn(Metric, metric) || !Object.hasOwn(RestatementReason, reason))
    return null;
  return { metric: metric as Metric, month, reason: reason as RestatementReason };
}

async function compareMonth(
  deps: ActionDeps,
  organisationId: OrganisationId,
  comparison: Comparison,
): Promise<number> {
  const opened = await transact(deps, organisationId, async (tx) => {
    await lockOutcomes(tx);
    return ok(await compare(tx, comparison, deps.clock.now()));
  });
  if (!opened.ok) throw new Error("comparing refuses nothing");
  return opened.value;
}

/**
 * A figure that was published under an earlier definition stays as it is: a new definition does not change what was
 * true under the old one. So does one whose facts are past their retention.
 */
async function compare(tx: Tx, { metric, month, reason }: Comparison, now: Instant): Promise<number> {
  const { version } = METRIC_DEFINITIONS[metric];
  const published = (await readInForce(tx, metric, month)).filter(
    ({ definitionVersion }) => definitionVersion === version,
  );
  const current = await readScopeSums(tx, tx.organisationId, now, published.map(figureRequest));
  const open = await readOpenRestatements(
    tx,
    published.map(({ id }) => id),
  );
  const lapsed: string[] = [];
  const replaced: string[] = [];
  const opening: NewRestatement[] = [];
  for (const [index, figure] of published.entries()) {
    const own = current[index];
    const known = open.get(figure.id);
    if (own === undefined || (known !== undefined && isSameFigure(known.sums, own.sums))) continue;
    if (isSameFigure(figure.sums, own.sums)) {
      if (known !== undefined) lapsed.push(known.id);
      continue;
    }
    if (known !== undefined) replaced.push(known.id);
    opening.push({ figureId: figure.id, reason, ...own });
  }
  await closeRestatements(tx, lapsed, "LAPSED", now);
  await closeRestatements(tx, replaced, "REPLACED", now);
  await openRestatements(tx, opening, now);
  return opening.length;
}

/** Asks for what a published figure would be now. */
export function figureRequest(figure: PublishedFigure): MeasurementRequest {
  // Only metrics of the registry are published.
  const metric = figure.metric as Metric;
  return { metric, scope: scopeOf(figure), period: monthOf(figure.month), asOf: null };
}

/** Whose figure a published one is. */
export function scopeOf({ level, scopeId }: PublishedFigure): MetricScope {
  switch (level) {
    case "PERSON":
      return { level, id: scopeId as PersonId };
    case "TEAM":
      return { level, id: scopeId as TeamId };
    case "ORGANISATION":
      return { level };
    default:
      return assertNever(level);
  }
}
