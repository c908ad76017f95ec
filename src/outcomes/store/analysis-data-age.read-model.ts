import type { Runs } from "../../people/store/access.read-model.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import { msBetween, type Instant } from "../../platform/kernel/period.js";
import { readPerScope, scopeQuestion } from "./analysis-scopes.js";
import { scopedFacts } from "./fact-scope.js";
import type { MeasurementRequest } from "./measurements.read-model.js";
import { instantSql } from "./ticket-rows.read-model.js";

const MS_PER_SECOND = 1000;

/**
 * Whole seconds from when the newest fact behind each request was recorded to the instant the data are looked at, in the
 * order of the requests; null without a fact.
 */
export async function readDataAges(
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  requests: readonly MeasurementRequest[],
): Promise<readonly (number | null)[]> {
  const questions = requests.map((request) => ({ request }));
  const rows = await readPerScope(organisationId, now, questions, {
    variantOf: () => "",
    read: ({ request }, values) =>
      runs.query<{ readonly scopeId: string; readonly newest: Instant }>(
        `with recursive ${scopedFacts(scopeQuestion(request))}
         select f.scope_id as "scopeId", ${instantSql("max(f.recorded_at)")} as newest
         from scoped f
         -- Names every placeholder, so that the server knows their types.
         where f.metric = $3::text and $6::timestamptz is not null
         group by f.scope_id`,
        values,
      ),
  });
  return rows.map(([row], at) => {
    if (row === undefined) return null;
    const lookedAt = requests[at]?.asOf ?? now;
    return Math.max(0, Math.floor(msBetween(row.newest, lookedAt) / MS_PER_SECOND));
  });
}
