import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
} from "typeorm";
import { OrganisationEntity } from "./organisation.entity.js";

@Entity("person")
@Unique("uq_person_email", ["organisationId", "email"])
@Check("ck_person_stay", `left_on >= joined_on`)
@Check("ck_person_email", `email = lower(email)`)
@Index("ix_person_name", ["organisationId", "displayName", "id"])
export class PersonEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_person" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_person" })
  id!: string;

  @Column({ type: "text", name: "display_name" })
  displayName!: string;

  @Column({ type: "text", nullable: true })
  email!: string | null;

  @Column({ type: "boolean", name: "is_person" })
  isPerson!: boolean;

  @Column({ type: "text", name: "time_zone" })
  timeZone!: string;

  @Column({ type: "date", name: "joined_on" })
  joinedOn!: string;

  @Column({ type: "date", name: "left_on", nullable: true })
  leftOn!: string | null;

  @Column({ type: "integer" })
  version!: number;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_person_organisation",
    },
  ])
  organisation!: Relation<OrganisationEntity>;
}
