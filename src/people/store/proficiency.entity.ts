import {
  Check,
  Column,
  Entity,
  Exclusion,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from "typeorm";
import { PersonEntity } from "./person.entity.js";

@Entity("proficiency")
@Check("ck_proficiency_level", `level in ('NONE','CANDIDATE','CONTRIBUTOR','PUBLISHER')`)
@Check("ck_proficiency_validity", `valid_to > valid_from`)
@Exclusion(
  "ex_proficiency_overlap",
  `using gist (organisation_id with =, person_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)`,
)
export class ProficiencyEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_proficiency" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_proficiency" })
  id!: string;

  @Column({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "text" })
  level!: string;

  @Column({ type: "date", name: "valid_from" })
  validFrom!: string;

  @Column({ type: "date", name: "valid_to", nullable: true })
  validTo!: string | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "superseded_at", precision: 3, nullable: true })
  supersededAt!: Date | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_proficiency_person",
    },
    { name: "person_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_proficiency_person" },
  ])
  person!: Relation<PersonEntity>;
}
