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
import { PersonEntity } from "../../people/store/person.entity.js";
import { OwnMetricEntity } from "./own-metric.entity.js";

/** One version of the definition of an own metric; never changed, only followed. */
@Entity("own_metric_version")
@Check("ck_own_metric_version_direction", `direction in ('HIGHER_IS_BETTER','LOWER_IS_BETTER')`)
@Check("ck_own_metric_version_level", `level in ('TEAM','ORGANISATION')`)
@Check("ck_own_metric_version_maturity", `maturity_days between 0 and 365`)
@Check("ck_own_metric_version_minimum", `minimum_n >= 20`)
@Check("ck_own_metric_version_known", `superseded_at >= recorded_at`)
@Unique("uq_own_metric_version", ["organisationId", "ownMetricId", "version"])
@Index("uq_own_metric_version_current", { synchronize: false })
@Index("uq_own_metric_version_name", { synchronize: false })
export class OwnMetricVersionEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_own_metric_version" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_own_metric_version" })
  id!: string;

  @Column({ type: "uuid", name: "own_metric_id" })
  ownMetricId!: string;

  @Column({ type: "integer" })
  version!: number;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text" })
  description!: string;

  @Column({ type: "text" })
  formula!: string;

  @Column({ type: "text" })
  direction!: string;

  @Column({ type: "text" })
  unit!: string;

  @Column({ type: "bigint", name: "duration_unit_ms", nullable: true })
  durationUnitMs!: string | null;

  /** The narrowest level it is read and aimed at. */
  @Column({ type: "text" })
  level!: string;

  @Column({ type: "integer", name: "maturity_days" })
  maturityDays!: number;

  @Column({ type: "integer", name: "minimum_n" })
  minimumN!: number;

  @Column({ type: "text", name: "guard_metric" })
  guardMetric!: string;

  /** Null when the command line defined it. */
  @Column({ type: "uuid", name: "defined_by", nullable: true })
  definedBy!: string | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "superseded_at", precision: 3, nullable: true })
  supersededAt!: Date | null;

  @ManyToOne(() => OwnMetricEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_own_metric_version_metric",
    },
    {
      name: "own_metric_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_own_metric_version_metric",
    },
  ])
  ownMetric!: Relation<OwnMetricEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_own_metric_version_person",
    },
    {
      name: "defined_by",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_own_metric_version_person",
    },
  ])
  definer!: Relation<PersonEntity> | null;
}
