import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganisationEntity } from "../../people/store/organisation.entity.js";

@Entity("duplicate_epoch")
export class DuplicateEpochEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_duplicate_epoch" })
  organisationId!: string;

  @PrimaryColumn({ type: "integer", primaryKeyConstraintName: "pk_duplicate_epoch" })
  epoch!: number;

  @Column({ type: "text", name: "engine_version" })
  engineVersion!: string;

  @Column({ type: "integer" })
  documents!: number;

  @Column({ type: "timestamptz", name: "started_at", precision: 3 })
  startedAt!: Date;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_epoch_organisation",
    },
  ])
  organisation!: Relation<OrganisationEntity>;
}
