import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganisationEntity } from "../../people/store/organisation.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("metric_baseline")
@Check("ck_metric_baseline_level", `level in ('PERSON','TEAM','ORGANISATION')`)
@Check("ck_metric_baseline_granularity", `granularity in ('DAY','WEEK','MONTH','QUARTER','YEAR')`)
@Check("ck_metric_baseline_period", `starts_on < ends_on`)
@Check("ck_metric_baseline_points", `points >= 8`)
@Check(
  "ck_metric_baseline_method",
  `case method
          when 'XMR' then variant in ('MEAN','MEDIAN') and moving_range is not null and low is not null and high is not null and range_limit is not null
          when 'P_CHART' then cases is not null
          else false end`,
)
@Check("ck_metric_baseline_known", `superseded_at >= recorded_at`)
@Index("uq_metric_baseline_current", { synchronize: false })
export class MetricBaselineEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_metric_baseline" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_metric_baseline" })
  id!: string;

  @Column({ type: "text" })
  metric!: string;

  @Column({ type: "integer", name: "definition_version" })
  definitionVersion!: number;

  @Column({ type: "text" })
  level!: string;

  /** A person, a team, or the organisation itself, as the level says. */
  @Column({ type: "uuid", name: "scope_id" })
  scopeId!: string;

  @Column({ type: "text" })
  granularity!: string;

  @Column({ type: "date", name: "starts_on" })
  startsOn!: string;

  @Column({ type: "date", name: "ends_on" })
  endsOn!: string;

  @Column({ type: "text" })
  method!: string;

  /** Of XMR alone, like the moving range and the limits. */
  @Column({ type: "text", nullable: true })
  variant!: string | null;

  /** In the metric's unit for XMR, in [0, 1] for P_CHART. */
  @Column({ type: "double precision" })
  centre!: number;

  @Column({ type: "double precision", name: "moving_range", nullable: true })
  movingRange!: number | null;

  @Column({ type: "double precision", nullable: true })
  low!: number | null;

  @Column({ type: "double precision", nullable: true })
  high!: number | null;

  @Column({ type: "double precision", name: "range_limit", nullable: true })
  rangeLimit!: number | null;

  @Column({ type: "integer" })
  points!: number;

  /** Of P_CHART alone. */
  @Column({ type: "double precision", nullable: true })
  cases!: number | null;

  @Column({ type: "text" })
  reason!: string;

  @Column({ type: "uuid", name: "locked_by" })
  lockedBy!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "superseded_at", precision: 3, nullable: true })
  supersededAt!: Date | null;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_metric_baseline_organisation",
    },
  ])
  organisation!: Relation<OrganisationEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_metric_baseline_by",
    },
    { name: "locked_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_metric_baseline_by" },
  ])
  lockedByRow!: Relation<PersonEntity>;
}
