import {
  Check,
  Column,
  Entity,
  Exclusion,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from "typeorm";
import { PersonEntity } from "./person.entity.js";

@Entity("reporting_line")
@Check("ck_reporting_line_validity", `valid_to > valid_from`)
@Check("ck_reporting_line_self", `manager_id <> person_id`)
@Exclusion(
  "ex_reporting_line_overlap",
  `using gist (organisation_id with =, person_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)`,
)
@Index("ix_reporting_line_manager", ["organisationId", "managerId", "validFrom"])
export class ReportingLineEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_reporting_line" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_reporting_line" })
  id!: string;

  @Column({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "uuid", name: "manager_id" })
  managerId!: string;

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
      foreignKeyConstraintName: "fk_reporting_line_person",
    },
    { name: "person_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_reporting_line_person" },
  ])
  person!: Relation<PersonEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_reporting_line_manager",
    },
    { name: "manager_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_reporting_line_manager" },
  ])
  manager!: Relation<PersonEntity>;
}
