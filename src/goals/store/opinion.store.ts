import { SqlParams } from "../../platform/database/tree/tree.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, OpinionId, PersonId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import type { OpinionKind } from "../domain/opinion.js";
import type { TalkedAboutGoal } from "./conversation.read-model.js";
import { conversationOf } from "./conversation-visibility.js";
import { OpinionAnswerEntity } from "./opinion-answer.entity.js";
import { OpinionEntity } from "./opinion.entity.js";

/** An opinion as somebody who answers it needs it. */
export interface StoredOpinion {
  readonly id: OpinionId;
  readonly goalId: GoalId;
  readonly authorId: PersonId;
  readonly isAnswered: boolean;
}

/**
 * Who is expected to answer an opinion given today: the manager of the person whose goal it is; of a team's goal the
 * team's leader, or the author's manager where the author leads it; of a wider one whoever leads a team with none
 * above it. Null when there is nobody; of several the one whose id comes first.
 */
export async function addresseeOf(
  tx: Tx,
  goal: TalkedAboutGoal,
  authorId: PersonId,
  today: LocalDate,
): Promise<PersonId | null> {
  const holds = (row: string): string =>
    `${row}.superseded_at is null and ${row}.valid_from <= $2::date and (${row}.valid_to is null or ${row}.valid_to > $2::date)`;
  const rows = await tx.query<{ readonly id: PersonId | null }>(
    `select coalesce(
       case when $4::uuid is null then (
         select m.person_id from membership m
         join team_placement p on p.organisation_id = m.organisation_id and p.team_id = m.team_id and ${holds("p")}
         where m.organisation_id = $1 and m.role = 'LEADER' and ${holds("m")} and m.person_id <> $3::uuid
           and case when $5::uuid is null then p.parent_id is null else m.team_id = $5::uuid end
         order by m.person_id limit 1) end,
       (select l.manager_id from reporting_line l
        where l.organisation_id = $1 and l.person_id = coalesce($4::uuid, $3::uuid) and ${holds("l")})
     ) as id`,
    [tx.organisationId, today, authorId, goal.personId, goal.teamId],
  );
  return rows[0]?.id ?? null;
}

/** Stores an opinion; it stays as it was given. */
export async function insertOpinion(
  tx: Tx,
  opinion: {
    readonly goalId: GoalId;
    readonly authorId: PersonId;
    readonly addresseeId: PersonId | null;
    readonly kind: OpinionKind;
    readonly text: string | null;
  },
): Promise<OpinionId> {
  const id = newId<"GoalOpinion">();
  await tx.manager.insert(OpinionEntity, {
    organisationId: tx.organisationId,
    id,
    ...opinion,
    recordedAt: new Date(tx.recordedAt),
  });
  return id;
}

/** An opinion that the viewer may read, locked so that it is answered once; null for any other id. */
export async function lockOpinion(tx: Tx, viewer: Viewer, id: OpinionId): Promise<StoredOpinion | null> {
  const params = new SqlParams(viewer);
  const opinion = params.add(id, "uuid");
  const visible = conversationOf("o", "goal_id", params);
  const [found] = await tx.query<Omit<StoredOpinion, "isAnswered">>(
    `select o.id, o.goal_id as "goalId", o.author_id as "authorId"
     from goal_opinion o
     where o.organisation_id = $1::uuid and o.id = ${opinion} and ${visible}
     for update of o`,
    params.values,
  );
  if (found === undefined) return null;
  const answers = await tx.query(
    `select from goal_opinion_answer a where a.organisation_id = $1 and a.opinion_id = $2`,
    [tx.organisationId, id],
  );
  return { ...found, isAnswered: answers.length > 0 };
}

/** Stores the answer to an opinion. */
export async function insertAnswer(
  tx: Tx,
  answer: { readonly opinionId: OpinionId; readonly authorId: PersonId; readonly text: string },
): Promise<void> {
  await tx.manager.insert(OpinionAnswerEntity, {
    organisationId: tx.organisationId,
    id: newId(),
    ...answer,
    recordedAt: new Date(tx.recordedAt),
  });
}
