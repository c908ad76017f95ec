import type { Runs } from "../../people/store/access.read-model.js";
import { SqlParams } from "../../platform/database/tree/tree.js";
import type { GoalId, PersonId } from "../../platform/kernel/ids.js";
import type { Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { AskedOpinion } from "../domain/opinion.js";
import { conversationIsVisible } from "./conversation-visibility.js";

/** Days of the organisation's calendar on which an opinion was given and answered. */
const GIVEN = `(o.recorded_at at time zone org.time_zone)::date`;
const DAYS = `${GIVEN}::text as "givenOn", (a.recorded_at at time zone org.time_zone)::date::text as "answeredOn"`;
const WITH_ANSWERS = `join organisation org on org.id = o.organisation_id
     left join goal_opinion_answer a on a.organisation_id = o.organisation_id and a.opinion_id = o.id`;

/** The unanswered opinions, other than plain agreement, on those goals whose conversation the viewer may follow. */
export async function openOpinions(
  runs: Runs,
  viewer: Viewer,
  goalIds: readonly GoalId[],
): Promise<readonly (AskedOpinion & { readonly goalId: GoalId })[]> {
  const params = new SqlParams(viewer);
  const wanted = params.add(goalIds, "uuid[]");
  const visible = conversationIsVisible("g", params);
  return runs.query(
    `select o.goal_id as "goalId", ${DAYS}
     from goal_opinion o
     ${WITH_ANSWERS}
     join goal g on g.organisation_id = o.organisation_id and g.id = o.goal_id
     where o.organisation_id = $1::uuid and o.goal_id = any(${wanted}) and o.kind <> 'AGREE' and a.id is null
       and ${visible}`,
    params.values,
  );
}

/** The opinions, other than plain agreement, that each of these people was to answer and that were given in the period. */
export async function addressedOpinions(
  runs: Runs,
  viewer: Viewer,
  people: readonly PersonId[],
  period: Period,
): Promise<readonly (AskedOpinion & { readonly personId: PersonId })[]> {
  return runs.query(
    `select o.addressee_id as "personId", ${DAYS}
     from goal_opinion o
     ${WITH_ANSWERS}
     where o.organisation_id = $1::uuid and o.addressee_id = any($2::uuid[]) and o.kind <> 'AGREE'
       and ${GIVEN} >= $3::date and ${GIVEN} < $4::date`,
    [viewer.organisationId, people, period.start, period.end],
  );
}
