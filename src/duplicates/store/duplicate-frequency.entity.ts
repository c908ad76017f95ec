import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganisationEntity } from "../../people/store/organisation.entity.js";

@Entity("duplicate_frequency")
export class DuplicateFrequencyEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_duplicate_frequency",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "integer", primaryKeyConstraintName: "pk_duplicate_frequency" })
  epoch!: number;

  @PrimaryColumn({ type: "integer", primaryKeyConstraintName: "pk_duplicate_frequency" })
  page!: number;

  /** Features ascending, four bytes each, little-endian. */
  @Column({ type: "bytea" })
  features!: Buffer;

  /** In how many articles each occurs, likewise. */
  @Column({ type: "bytea" })
  documents!: Buffer;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_frequency_organisation",
    },
  ])
  organisation!: Relation<OrganisationEntity>;
}
