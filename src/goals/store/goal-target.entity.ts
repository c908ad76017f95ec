import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { GoalMeasureEntity } from "./goal-measure.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("goal_target")
@Check(
  "ck_goal_target_form",
  `(target is not null and band_low is null and band_high is null and baseline is distinct from target) or (target is null and baseline is null and band_low is not null and band_high is not null and band_low < band_high)`,
)
@Index("ix_goal_target_measure", ["organisationId", "measureId", "effectiveFrom"])
export class GoalTargetEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_goal_target" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_target" })
  id!: string;

  @Column({ type: "uuid", name: "measure_id" })
  measureId!: string;

  @Column({ type: "date", name: "effective_from" })
  effectiveFrom!: string;

  @Column({ type: "double precision", nullable: true })
  baseline!: number | null;

  @Column({ type: "double precision", nullable: true })
  target!: number | null;

  @Column({ type: "double precision", name: "band_low", nullable: true })
  bandLow!: number | null;

  @Column({ type: "double precision", name: "band_high", nullable: true })
  bandHigh!: number | null;

  @Column({ type: "text", nullable: true })
  reason!: string | null;

  @Column({ type: "uuid", name: "set_by" })
  setBy!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => GoalMeasureEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_target_measure",
    },
    { name: "measure_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_target_measure" },
  ])
  measure!: Relation<GoalMeasureEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_target_by",
    },
    { name: "set_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_target_by" },
  ])
  setByRow!: Relation<PersonEntity>;
}
