import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { CheckInEntity } from "./check-in.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("goal_check_in_remark")
@Check(
  "ck_goal_check_in_remark_kind",
  `kind = 'ACKNOWLEDGEMENT' or (kind = 'ANNOTATION' and text is not null)`,
)
@Index("ix_goal_check_in_remark_check_in", ["organisationId", "checkInId", "recordedAt"])
@Index("uq_goal_check_in_remark_acknowledgement", { synchronize: false })
export class CheckInRemarkEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_goal_check_in_remark",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_check_in_remark" })
  id!: string;

  @Column({ type: "uuid", name: "check_in_id" })
  checkInId!: string;

  @Column({ type: "text" })
  kind!: string;

  @Column({ type: "uuid", name: "author_id" })
  authorId!: string;

  @Column({ type: "text", nullable: true })
  text!: string | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => CheckInEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_check_in_remark_check_in",
    },
    {
      name: "check_in_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_goal_check_in_remark_check_in",
    },
  ])
  checkIn!: Relation<CheckInEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_check_in_remark_author",
    },
    {
      name: "author_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_goal_check_in_remark_author",
    },
  ])
  author!: Relation<PersonEntity>;
}
