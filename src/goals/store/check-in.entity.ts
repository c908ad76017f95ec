import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { GoalEntity } from "./goal.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("goal_check_in")
@Check("ck_goal_check_in_side", `author_side in ('OWNER','LEADER')`)
@Check("ck_goal_check_in_confidence", `confidence in ('ON_TRACK','AT_RISK','OFF_TRACK')`)
@Index("ix_goal_check_in_goal", ["organisationId", "goalId", "recordedAt"])
export class CheckInEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_goal_check_in" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_check_in" })
  id!: string;

  @Column({ type: "uuid", name: "goal_id" })
  goalId!: string;

  @Column({ type: "uuid", name: "author_id" })
  authorId!: string;

  @Column({ type: "text", name: "author_side" })
  authorSide!: string;

  @Column({ type: "text" })
  note!: string;

  @Column({ type: "text" })
  confidence!: string;

  @Column({ type: "text", name: "confidence_reason" })
  confidenceReason!: string;

  @Column({ type: "text", name: "support_asked", nullable: true })
  supportAsked!: string | null;

  @Column({ type: "text", name: "support_given", nullable: true })
  supportGiven!: string | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => GoalEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_check_in_goal",
    },
    { name: "goal_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_check_in_goal" },
  ])
  goal!: Relation<GoalEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_check_in_author",
    },
    { name: "author_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_check_in_author" },
  ])
  author!: Relation<PersonEntity>;
}
