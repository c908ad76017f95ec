import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from "typeorm";
import { GoalMeasureEntity } from "./goal-measure.entity.js";

@Entity("goal_milestone")
@Check("ck_goal_milestone_weight", `weight_bps between 1 and 10000`)
@Unique("uq_goal_milestone_position", ["organisationId", "measureId", "position"])
export class GoalMilestoneEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_goal_milestone" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_milestone" })
  id!: string;

  @Column({ type: "uuid", name: "measure_id" })
  measureId!: string;

  @Column({ type: "integer" })
  position!: number;

  @Column({ type: "text" })
  text!: string;

  @Column({ type: "integer", name: "weight_bps" })
  weightBps!: number;

  @Column({ type: "date", name: "due_on" })
  dueOn!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => GoalMeasureEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_milestone_measure",
    },
    { name: "measure_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_milestone_measure" },
  ])
  measure!: Relation<GoalMeasureEntity>;
}
