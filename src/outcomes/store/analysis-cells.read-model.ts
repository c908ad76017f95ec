import type { Runs } from "../../people/store/access.read-model.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { totalSums, type FactCell, type FactSplit } from "../domain/analysis-cells.js";
import type { ExclusionReason } from "../domain/facts.js";
import type { MetricSums } from "../domain/metric-sums.js";
import { readPerScope, scopeQuestion } from "./analysis-scopes.js";
import { isMature, scopedFacts } from "./fact-scope.js";
import type { MeasurementRequest } from "./measurements.read-model.js";

/** The facts of one figure, split. The period is the one that counts (see `countedPeriod`). */
export interface CellRequest {
  readonly request: MeasurementRequest;
  /** None gives one cell with everything. */
  readonly by: readonly FactSplit[];
  /** Whether the values of a duration are wanted, and not only the sums. */
  readonly withDurations: boolean;
}

/** The value of each split for the fact `f`, its stratum `s` and the organisation `o`. */
const SPLIT_SQL: Readonly<Record<FactSplit, string>> = {
  DAY: "f.occurred_on::text",
  PERSON: "f.person_id::text",
  PERIOD: "to_char(f.occurred_on, 'YYYY-MM')",
  HOUR_OF_DAY: "to_char(f.occurred_at at time zone o.time_zone, 'HH24')",
  WEEKDAY: "extract(isodow from f.occurred_on)::text",
  CYCLE: `to_char(f.occurred_on, 'YYYY"-Q"Q')`,
  PROJECT: "s.project",
  QUEUE: "s.queue",
  CATEGORY: "s.category",
  PRIORITY: "s.priority",
  CHANNEL: "s.channel",
  TENURE_BAND: "s.tenure_band",
  CUSTOMER_GROUP: "s.customer_group",
};

interface CellRow {
  readonly scopeId: string;
  readonly values: readonly (string | null)[];
  readonly exclusion: ExclusionReason | null;
  readonly numerator: number;
  readonly undecided: number;
  readonly denominator: number;
  readonly immature: number;
  readonly reviewedLinks: number;
  readonly count: number;
  readonly durationsMs: readonly number[] | null;
}

/**
 * The facts of each request split into cells, in the order of the requests; the cells of one add up to its figure. What
 * a case is split by is what was known when its fact was derived, so a report on the past splits as it did then.
 * Requests that differ in their scope only are one statement.
 */
export async function readCells(
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  requests: readonly CellRequest[],
): Promise<readonly (readonly FactCell[])[]> {
  const answers = await readPerScope(organisationId, now, requests, {
    variantOf: ({ by, withDurations }) => JSON.stringify([by, withDurations]),
    read: (first, values) => readGroup(runs, first, values),
  });
  return answers.map((rows, at) => toCells(rows, requests[at]?.request.asOf ?? now));
}

function readGroup(
  runs: Runs,
  { request, by, withDurations }: CellRequest,
  values: readonly unknown[],
): Promise<readonly CellRow[]> {
  const question = scopeQuestion(request);
  const mature = `filter (where ${isMature("f", question)})`;
  return runs.query<CellRow>(
    `with recursive ${scopedFacts(question)},
     split as (
       select f.*, array[${by.map((split) => SPLIT_SQL[split]).join(", ")}]::text[] as cell
       from scoped f
       join organisation o on o.id = $1::uuid
       left join fact_stratum s on s.organisation_id = $1::uuid and s.id = f.stratum_id
     )
     select
       f.scope_id as "scopeId",
       f.cell as values,
       f.exclusion,
       coalesce(sum(f.numerator) ${mature}, 0)::float8 as numerator,
       coalesce(sum(f.undecided) ${mature}, 0)::float8 as undecided,
       coalesce(sum(f.denominator) ${mature}, 0)::float8 as denominator,
       coalesce(sum(f.denominator) filter (where not ${isMature("f", question)}), 0)::float8 as immature,
       coalesce(sum(f.reviewed_links) ${mature}, 0)::int as "reviewedLinks",
       count(*)::int as count,
       ${withDurations ? `coalesce(array_agg(f.duration_ms::float8) filter (where f.duration_ms is not null and ${isMature("f", question)}), '{}')` : "null"} as "durationsMs"
     from split f
     group by f.scope_id, f.cell, f.exclusion`,
    values,
  );
}

function toCells(rows: readonly CellRow[], dataAsOf: Instant): readonly FactCell[] {
  const byCell = groupBy(rows, ({ values }) => JSON.stringify(values));
  return [...byCell.values()].flatMap((parts): readonly FactCell[] => {
    const [first] = parts;
    if (first === undefined) return [];
    const sums = totalSums(
      parts.map((row) => toSums(row, dataAsOf)),
      dataAsOf,
    );
    return [{ values: first.values, sums }];
  });
}

/** What was left out adds its number only. */
function toSums(row: CellRow, dataAsOf: Instant): MetricSums {
  const { exclusion, numerator, undecided, denominator, immature, reviewedLinks, durationsMs } = row;
  if (exclusion === null) {
    return {
      numerator,
      undecided,
      denominator,
      immature,
      reviewedLinks,
      durationsMs,
      exclusions: [],
      dataAsOf,
    };
  }
  const exclusions = [{ reason: exclusion, count: row.count }];
  const nothing = { numerator: 0, undecided: 0, denominator: 0, immature: 0, reviewedLinks: 0 };
  return { ...nothing, exclusions, durationsMs: durationsMs === null ? null : [], dataAsOf };
}
