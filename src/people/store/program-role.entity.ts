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

@Entity("program_role")
@Check("ck_program_role_role", `role in ('ADMINISTRATOR','COACH','KNOWLEDGE_DOMAIN_EXPERT')`)
@Check("ck_program_role_validity", `valid_to > valid_from`)
@Exclusion(
  "ex_program_role_overlap",
  `using gist (organisation_id with =, person_id with =, role with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)`,
)
export class ProgramRoleEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_program_role" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_program_role" })
  id!: string;

  @Column({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "text" })
  role!: string;

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
      foreignKeyConstraintName: "fk_program_role_person",
    },
    { name: "person_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_program_role_person" },
  ])
  person!: Relation<PersonEntity>;
}
