import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OwnMetricEntity } from "../../intake/store/own-metric.entity.js";
import { GoalEntity } from "./goal.entity.js";
import { WorkStandardEntity } from "./work-standard.entity.js";

@Entity("goal_derivation")
@Check(
  "ck_goal_derivation_kind",
  `case kind when 'WORK_STANDARD' then standard_id is not null when 'PARENT_GOAL' then parent_id is not null when 'METRIC' then num_nonnulls(metric, own_metric_id) = 1 else false end and num_nonnulls(standard_id, parent_id, metric, own_metric_id) = 1`,
)
@Check("ck_goal_derivation_metric", `num_nonnulls(metric, own_metric_id) = num_nonnulls(definition_version)`)
@Check("ck_goal_derivation_known", `superseded_at >= recorded_at`)
@Index("ix_goal_derivation_goal", ["organisationId", "goalId"])
@Index("ix_goal_derivation_standard", ["organisationId", "standardId"])
export class GoalDerivationEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_goal_derivation" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_derivation" })
  id!: string;

  @Column({ type: "uuid", name: "goal_id" })
  goalId!: string;

  @Column({ type: "text" })
  kind!: string;

  @Column({ type: "uuid", name: "standard_id", nullable: true })
  standardId!: string | null;

  @Column({ type: "uuid", name: "parent_id", nullable: true })
  parentId!: string | null;

  @Column({ type: "text", nullable: true })
  metric!: string | null;

  @Column({ type: "uuid", name: "own_metric_id", nullable: true })
  ownMetricId!: string | null;

  @Column({ type: "integer", name: "definition_version", nullable: true })
  definitionVersion!: number | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "superseded_at", precision: 3, nullable: true })
  supersededAt!: Date | null;

  @ManyToOne(() => GoalEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_derivation_goal",
    },
    { name: "goal_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_derivation_goal" },
  ])
  goal!: Relation<GoalEntity>;

  @ManyToOne(() => WorkStandardEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_derivation_standard",
    },
    {
      name: "standard_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_goal_derivation_standard",
    },
  ])
  standard!: Relation<WorkStandardEntity> | null;

  @ManyToOne(() => GoalEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_derivation_parent",
    },
    { name: "parent_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_derivation_parent" },
  ])
  parent!: Relation<GoalEntity> | null;

  @ManyToOne(() => OwnMetricEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_derivation_own_metric",
    },
    {
      name: "own_metric_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_goal_derivation_own_metric",
    },
  ])
  ownMetric!: Relation<OwnMetricEntity> | null;
}
