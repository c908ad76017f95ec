import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { PersonEntity } from "./person.entity.js";

@Entity("access_log")
@Index("ix_access_log_subject", ["organisationId", "subjectId", "at", "id"])
export class AccessLogEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_access_log" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_access_log" })
  id!: string;

  @Column({ type: "timestamptz", precision: 3 })
  at!: Date;

  @Column({ type: "uuid", name: "viewer_id" })
  viewerId!: string;

  @Column({ type: "uuid", name: "subject_id" })
  subjectId!: string;

  @Column({ type: "text" })
  what!: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_access_log_viewer",
    },
    { name: "viewer_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_access_log_viewer" },
  ])
  viewer!: Relation<PersonEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_access_log_subject",
    },
    { name: "subject_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_access_log_subject" },
  ])
  subject!: Relation<PersonEntity>;
}
