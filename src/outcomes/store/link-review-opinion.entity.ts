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
import { LinkReviewAssignmentEntity } from "./link-review-assignment.entity.js";

/** What a reviewer said of the link they were assigned; append-only. */
@Entity("link_review_opinion")
@Unique("uq_link_review_opinion", ["organisationId", "assignmentId"])
@Check("ck_link_review_opinion_verdict", `verdict in ('ACCURATE','PARTIAL','INACCURATE')`)
@Check("ck_link_review_opinion_note", `verdict = 'ACCURATE' or note is not null`)
@Index("ix_link_review_opinion_given", ["organisationId", "givenAt"])
export class LinkReviewOpinionEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_link_review_opinion",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_link_review_opinion" })
  id!: string;

  @Column({ type: "uuid", name: "assignment_id" })
  assignmentId!: string;

  @Column({ type: "text" })
  verdict!: string;

  @Column({ type: "text", nullable: true })
  note!: string | null;

  @Column({ type: "timestamptz", name: "given_at", precision: 3 })
  givenAt!: Date;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => LinkReviewAssignmentEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_link_review_opinion_assignment",
    },
    {
      name: "assignment_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_link_review_opinion_assignment",
    },
  ])
  assignment!: Relation<LinkReviewAssignmentEntity>;
}
