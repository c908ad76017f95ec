import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { MetricObservationEntity } from "./metric-observation.entity.js";

/** What a source said of an observation at one time; never changed, so that any past state can be put together again. */
@Entity("observation_statement")
@Index("ix_observation_statement_observation", ["organisationId", "observationId"])
export class ObservationStatementEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_observation_statement",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_observation_statement" })
  id!: string;

  @Column({ type: "uuid", name: "observation_id" })
  observationId!: string;

  @Column({ type: "timestamptz", name: "source_updated_at", precision: 3 })
  sourceUpdatedAt!: Date;

  @Column({ type: "jsonb" })
  content!: unknown;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => MetricObservationEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_observation_statement_observation",
    },
    {
      name: "observation_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_observation_statement_observation",
    },
  ])
  observation!: Relation<MetricObservationEntity>;
}
