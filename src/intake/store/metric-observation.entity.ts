import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from "typeorm";
import { SourceSystemEntity } from "../../people/store/source-system.entity.js";
import { OwnMetricEntity } from "./own-metric.entity.js";

/** An observation that a source tells of a metric; what it says stands in its statements. */
@Entity("metric_observation")
@Check("ck_metric_observation_metric", `own_metric_id is null or metric = own_metric_id::text`)
@Unique("uq_metric_observation", ["organisationId", "sourceId", "metric", "externalId"])
@Index("ix_metric_observation_ticket", ["organisationId", "sourceId", "ticketExternalId"])
export class MetricObservationEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_metric_observation" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_metric_observation" })
  id!: string;

  @Column({ type: "uuid", name: "source_id" })
  sourceId!: string;

  /** The key of a built-in metric, or the id of an own one. */
  @Column({ type: "text" })
  metric!: string;

  @Column({ type: "uuid", name: "own_metric_id", nullable: true })
  ownMetricId!: string | null;

  @Column({ type: "text", name: "external_id" })
  externalId!: string;

  /** The ticket as last told; it need not be known. */
  @Column({ type: "text", name: "ticket_external_id", nullable: true })
  ticketExternalId!: string | null;

  /** The newest version. */
  @Column({ type: "timestamptz", name: "source_updated_at", precision: 3 })
  sourceUpdatedAt!: Date;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "updated_at", precision: 3 })
  updatedAt!: Date;

  @ManyToOne(() => SourceSystemEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_metric_observation_source",
    },
    {
      name: "source_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_metric_observation_source",
    },
  ])
  source!: Relation<SourceSystemEntity>;

  @ManyToOne(() => OwnMetricEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_metric_observation_own_metric",
    },
    {
      name: "own_metric_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_metric_observation_own_metric",
    },
  ])
  ownMetric!: Relation<OwnMetricEntity> | null;
}
