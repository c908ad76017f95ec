import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OwnMetricEntity } from "../../intake/store/own-metric.entity.js";
import { GoalEntity } from "./goal.entity.js";

@Entity("goal_measure")
@Check("ck_goal_measure_kind", `kind in ('REACH','AT_LEAST','AT_MOST','BAND','MILESTONE','BEHAVIOUR')`)
@Check(
  "ck_goal_measure_metric",
  `num_nonnulls(metric, own_metric_id) = case when kind in ('REACH','AT_LEAST','AT_MOST','BAND') then 1 else 0 end and num_nonnulls(metric, own_metric_id) = num_nonnulls(definition_version)`,
)
@Check(
  "ck_goal_measure_aim",
  `metric in ('ACCURATE_REUSE_PER_100','LINK_ACCURACY','DUP_BURDEN','CALLBACK_RATE','REOPEN_RATE','COMPLAINT_RATE','TIME_TO_RESOLVE','CSAT_SHARE','FIRST_CONTACT_RESOLUTION','PUBLISH_LAG','VISIBLE_AT_CLOSURE','SELF_SERVICE_SUCCESS','FALSE_DEFLECTION','TIME_TO_PROFICIENCY','LICENSED_SHARE','ROOT_CAUSE_REMOVALS','CONTENT_STANDARD_ADHERENCE','PROCESS_ALIGNMENT')`,
)
@Check(
  "ck_goal_measure_behaviour",
  `(kind = 'BEHAVIOUR') = (statement is not null) and (kind = 'BEHAVIOUR') = (cardinality(examples) > 0)`,
)
@Check("ck_goal_measure_weight", `weight_bps between 1 and 10000`)
@Check("ck_goal_measure_known", `superseded_at >= recorded_at`)
@Index("ix_goal_measure_goal", ["organisationId", "goalId"])
@Index("uq_goal_measure_current", { synchronize: false })
@Index("ix_goal_measure_metric", { synchronize: false })
@Index("ix_goal_measure_own_metric", { synchronize: false })
export class GoalMeasureEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_goal_measure" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_measure" })
  id!: string;

  @Column({ type: "uuid", name: "goal_id" })
  goalId!: string;

  @Column({ type: "integer", name: "terms_version" })
  termsVersion!: number;

  @Column({ type: "integer" })
  position!: number;

  @Column({ type: "text" })
  kind!: string;

  @Column({ type: "integer", name: "weight_bps" })
  weightBps!: number;

  @Column({ type: "text", nullable: true })
  metric!: string | null;

  @Column({ type: "uuid", name: "own_metric_id", nullable: true })
  ownMetricId!: string | null;

  @Column({ type: "integer", name: "definition_version", nullable: true })
  definitionVersion!: number | null;

  @Column({ type: "text", nullable: true })
  statement!: string | null;

  @Column({ type: "text", array: true })
  anchors!: string[];

  @Column({ type: "text", array: true })
  examples!: string[];

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "superseded_at", precision: 3, nullable: true })
  supersededAt!: Date | null;

  @ManyToOne(() => GoalEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_measure_goal",
    },
    { name: "goal_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_measure_goal" },
  ])
  goal!: Relation<GoalEntity>;

  @ManyToOne(() => OwnMetricEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_measure_own_metric",
    },
    {
      name: "own_metric_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_goal_measure_own_metric",
    },
  ])
  ownMetric!: Relation<OwnMetricEntity> | null;
}
