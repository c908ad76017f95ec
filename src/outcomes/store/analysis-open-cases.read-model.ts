import { assertNever } from "../../platform/kernel/assert-never.js";
import type { Runs } from "../../people/store/access.read-model.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { TargetMetric } from "../domain/target-metric.js";
import { readPerScope, scopeQuestion } from "./analysis-scopes.js";
import { scopedFacts, teamTree } from "./fact-scope.js";
import type { MeasurementRequest } from "./measurements.read-model.js";

/** Cases that are not over: they have no duration yet, and a figure without them would look better than it is. */
export interface OpenCases {
  readonly count: number;
  /** How long the oldest has been open, in whole seconds; null when none is. */
  readonly oldestSeconds: number | null;
}

interface OpenRow extends OpenCases {
  readonly scopeId: string;
}

/**
 * The open cases beside each duration, in the order of the requests, at the end of the period or now if that is earlier.
 * Of times to resolve these are tickets, which belong to whoever they are assigned to now; of other durations, the facts
 * of the period that are left out because they are not over.
 */
export async function readOpenCases(
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  requests: readonly MeasurementRequest[],
): Promise<readonly OpenCases[]> {
  const questions = requests.map((request) => ({ request }));
  const rows = await readPerScope(organisationId, now, questions, {
    variantOf: () => "",
    read: ({ request }, values) =>
      runs.query<OpenRow>(
        request.metric === TargetMetric.TIME_TO_RESOLVE ? openTickets(request) : censoredFacts(request),
        values,
      ),
  });
  return rows.map(([row]) => ({ count: row?.count ?? 0, oldestSeconds: row?.oldestSeconds ?? null }));
}

/** The instant at which cases are counted. */
const CENSUS = `least($6::timestamptz, $5::date::timestamp at time zone o.time_zone)`;

function censoredFacts(request: MeasurementRequest): string {
  return `with recursive ${scopedFacts(scopeQuestion(request))}
     select
       f.scope_id as "scopeId",
       count(*)::int as count,
       greatest(0, floor(extract(epoch from max(${CENSUS} - f.occurred_at))))::float8 as "oldestSeconds"
     from scoped f
     join organisation o on o.id = $1::uuid
     where f.exclusion = 'CENSORED'
     group by f.scope_id`;
}

function openTickets(request: MeasurementRequest): string {
  return `with recursive ${ownersOf(request)},
     open as (
       select t.assignee_id, t.opened_at, ${CENSUS} as census
       from ticket t
       join organisation o on o.id = t.organisation_id
       where t.organisation_id = $1::uuid
         and (t.resolved_at is null or t.resolved_at >= ${CENSUS})
         and (t.closed_at is null or t.closed_at >= ${CENSUS})
         and t.opened_at < ${CENSUS}
         and t.status <> 'CANCELLED'
         and not t.is_spam
         and t.merged_into_external_id is null
         -- The days before the period are looked at too: what is still open may have come long ago.
         and $3::text is not null and $4::date is not null
     )
     select
       w.scope_id as "scopeId",
       count(*)::int as count,
       floor(extract(epoch from max(t.census - t.opened_at)))::float8 as "oldestSeconds"
     from owner w
     join open t on w.person_id is null or t.assignee_id = w.person_id
     group by w.scope_id`;
}

/** Whose tickets belong to which scope; no person means everybody's and nobody's. */
function ownersOf(request: MeasurementRequest): string {
  const question = scopeQuestion(request);
  switch (request.scope.level) {
    case "PERSON":
      return `owner as (select i.id as scope_id, i.id as person_id from unnest(${question.scopeIds}) as i (id))`;
    case "ORGANISATION":
      return `owner as (select i.id as scope_id, null::uuid as person_id from unnest(${question.scopeIds}) as i (id))`;
    case "TEAM":
      return `${teamTree(question)},
     owner as (
       select distinct below.scope_id, m.person_id
       from below
       join membership m on m.organisation_id = $1::uuid and m.team_id = below.team_id
       where m.superseded_at is null
         and m.valid_from < ${question.end}
         and (m.valid_to is null or m.valid_to >= ${question.end})
     )`;
    default:
      return assertNever(request.scope);
  }
}
