import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { GoalMilestoneEntity } from "./goal-milestone.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("goal_milestone_mark")
@Index("ix_goal_milestone_mark_milestone", ["organisationId", "milestoneId", "recordedAt"])
export class GoalMilestoneMarkEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_goal_milestone_mark",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_milestone_mark" })
  id!: string;

  @Column({ type: "uuid", name: "milestone_id" })
  milestoneId!: string;

  @Column({ type: "date", name: "done_on", nullable: true })
  doneOn!: string | null;

  @Column({ type: "text", nullable: true })
  note!: string | null;

  @Column({ type: "uuid", name: "marked_by" })
  markedBy!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => GoalMilestoneEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_milestone_mark_milestone",
    },
    {
      name: "milestone_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_goal_milestone_mark_milestone",
    },
  ])
  milestone!: Relation<GoalMilestoneEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_milestone_mark_by",
    },
    { name: "marked_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_milestone_mark_by" },
  ])
  markedByRow!: Relation<PersonEntity>;
}
