import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { GoalMeasureEntity } from "./goal-measure.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("goal_assessment")
@Check("ck_goal_assessment_party", `party in ('OWNER','LEADER','ADMINISTRATOR')`)
@Check("ck_goal_assessment_finding", `finding in ('SHOWN','PARTLY_SHOWN','NOT_SHOWN')`)
@Index("ix_goal_assessment_measure", ["organisationId", "measureId", "recordedAt"])
export class GoalAssessmentEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_goal_assessment" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_assessment" })
  id!: string;

  @Column({ type: "uuid", name: "measure_id" })
  measureId!: string;

  @Column({ type: "text" })
  party!: string;

  @Column({ type: "text" })
  finding!: string;

  @Column({ type: "text" })
  words!: string;

  @Column({ type: "uuid", name: "assessed_by" })
  assessedBy!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => GoalMeasureEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_assessment_measure",
    },
    {
      name: "measure_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_goal_assessment_measure",
    },
  ])
  measure!: Relation<GoalMeasureEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_assessment_by",
    },
    { name: "assessed_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_assessment_by" },
  ])
  assessedByRow!: Relation<PersonEntity>;
}
