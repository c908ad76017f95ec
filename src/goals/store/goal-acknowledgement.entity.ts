import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { GoalEntity } from "./goal.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("goal_acknowledgement")
@Index("ix_goal_acknowledgement_goal", ["organisationId", "goalId", "recordedAt"])
export class GoalAcknowledgementEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_goal_acknowledgement",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_acknowledgement" })
  id!: string;

  @Column({ type: "uuid", name: "goal_id" })
  goalId!: string;

  @Column({ type: "integer", name: "terms_version" })
  termsVersion!: number;

  @Column({ type: "text", name: "in_own_words" })
  inOwnWords!: string;

  @Column({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => GoalEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_acknowledgement_goal",
    },
    { name: "goal_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_acknowledgement_goal" },
  ])
  goal!: Relation<GoalEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_acknowledgement_person",
    },
    {
      name: "person_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_goal_acknowledgement_person",
    },
  ])
  person!: Relation<PersonEntity>;
}
