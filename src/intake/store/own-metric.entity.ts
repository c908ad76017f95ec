import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganisationEntity } from "../../people/store/organisation.entity.js";

/** A metric that an organisation feeds from outside. What never changes with a version stands here. */
@Entity("own_metric")
@Check("ck_own_metric_shape", `shape in ('RATE','DURATION')`)
@Check("ck_own_metric_names", `names in ('TICKETS','CUSTOMERS')`)
export class OwnMetricEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_own_metric" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_own_metric" })
  id!: string;

  @Column({ type: "text" })
  shape!: string;

  /** What each of its cases names. */
  @Column({ type: "text" })
  names!: string;

  /** The version now in force. */
  @Column({ type: "integer" })
  version!: number;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @Column({ type: "timestamptz", name: "retired_at", precision: 3, nullable: true })
  retiredAt!: Date | null;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({
    name: "organisation_id",
    referencedColumnName: "id",
    foreignKeyConstraintName: "fk_own_metric_organisation",
  })
  organisation!: Relation<OrganisationEntity>;
}
