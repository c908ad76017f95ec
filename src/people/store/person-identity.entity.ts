import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { PersonEntity } from "./person.entity.js";
import { SourceSystemEntity } from "./source-system.entity.js";

@Entity("person_identity")
@Unique("uq_person_identity_external", ["organisationId", "sourceId", "externalId"])
@Index("ix_person_identity_person", ["organisationId", "personId"])
export class PersonIdentityEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_person_identity" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_person_identity" })
  id!: string;

  @Column({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "uuid", name: "source_id" })
  sourceId!: string;

  @Column({ type: "text", name: "external_id" })
  externalId!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_person_identity_person",
    },
    { name: "person_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_person_identity_person" },
  ])
  person!: Relation<PersonEntity>;

  @ManyToOne(() => SourceSystemEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_person_identity_source",
    },
    { name: "source_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_person_identity_source" },
  ])
  source!: Relation<SourceSystemEntity>;
}
