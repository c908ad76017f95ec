import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganisationEntity } from "../../people/store/organisation.entity.js";

@Entity("duplicate_cluster")
export class DuplicateClusterEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_duplicate_cluster" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_duplicate_cluster" })
  id!: string;

  @Column({ type: "timestamptz", precision: 3 })
  since!: Date;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_cluster_organisation",
    },
  ])
  organisation!: Relation<OrganisationEntity>;
}
