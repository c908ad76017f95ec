import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { GoalEntity } from "./goal.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("goal_event")
@Index("ix_goal_event_goal", ["organisationId", "goalId", "occurredAt"])
export class GoalEventEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_goal_event" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_event" })
  id!: string;

  @Column({ type: "uuid", name: "goal_id" })
  goalId!: string;

  @Column({ type: "text" })
  state!: string;

  @Column({ type: "integer", name: "goal_version" })
  goalVersion!: number;

  @Column({ type: "uuid", name: "actor_id" })
  actorId!: string;

  @Column({ type: "text", nullable: true })
  reason!: string | null;

  @Column({ type: "timestamptz", name: "occurred_at", precision: 3 })
  occurredAt!: Date;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => GoalEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_event_goal",
    },
    { name: "goal_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_event_goal" },
  ])
  goal!: Relation<GoalEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_event_actor",
    },
    { name: "actor_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_event_actor" },
  ])
  actor!: Relation<PersonEntity>;
}
