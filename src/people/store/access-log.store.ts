import type { Database } from "../../platform/database/database.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";

/**
 * Records that somebody looked at another person's figures. It commits by itself before the answer leaves: if it
 * cannot be written, there is no answer.
 */
export async function logAccess(
  database: Database,
  viewer: Viewer,
  subjects: readonly PersonId[],
  what: string,
  at: Instant,
): Promise<void> {
  const others = subjects.filter((subject) => subject !== viewer.personId);
  if (viewer.personId === null || others.length === 0) return;
  await database.query(
    `insert into access_log (organisation_id, id, at, viewer_id, subject_id, what)
     select $1, l.id, $2, $3, l.subject, $4 from unnest($5::uuid[], $6::uuid[]) as l (id, subject)`,
    [viewer.organisationId, at, viewer.personId, what, others.map(() => newId()), others],
  );
}
