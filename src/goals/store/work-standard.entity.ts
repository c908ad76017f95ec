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
import { OrganisationEntity } from "../../people/store/organisation.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("work_standard")
@Check("ck_work_standard_kind", `kind in ('JOB_REQUIREMENT','TRAINING_STANDARD')`)
@Check("ck_work_standard_version", `version > 0 and (version = 1) = (replaces_id is null)`)
@Check(
  "ck_work_standard_retired",
  `(retired_at is null) = (retired_by is null) and (retired_at is null) = (retire_reason is null)`,
)
@Unique("uq_work_standard_replaces", ["organisationId", "replacesId"])
@Index("ix_work_standard_created", ["organisationId", "createdAt", "id"])
export class WorkStandardEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_work_standard" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_work_standard" })
  id!: string;

  @Column({ type: "text" })
  kind!: string;

  @Column({ type: "text" })
  source!: string;

  @Column({ type: "text" })
  text!: string;

  @Column({ type: "integer" })
  version!: number;

  @Column({ type: "uuid", name: "replaces_id", nullable: true })
  replacesId!: string | null;

  @Column({ type: "uuid", name: "created_by" })
  createdBy!: string;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @Column({ type: "timestamptz", name: "retired_at", precision: 3, nullable: true })
  retiredAt!: Date | null;

  @Column({ type: "uuid", name: "retired_by", nullable: true })
  retiredBy!: string | null;

  @Column({ type: "text", name: "retire_reason", nullable: true })
  retireReason!: string | null;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_work_standard_organisation",
    },
  ])
  organisation!: Relation<OrganisationEntity>;

  @ManyToOne(() => WorkStandardEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_work_standard_replaces",
    },
    {
      name: "replaces_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_work_standard_replaces",
    },
  ])
  replaces!: Relation<WorkStandardEntity> | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_work_standard_created_by",
    },
    {
      name: "created_by",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_work_standard_created_by",
    },
  ])
  createdByRow!: Relation<PersonEntity>;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_work_standard_retired_by",
    },
    {
      name: "retired_by",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_work_standard_retired_by",
    },
  ])
  retiredByRow!: Relation<PersonEntity> | null;
}
