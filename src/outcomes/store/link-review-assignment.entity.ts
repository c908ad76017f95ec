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
import { ArticleLinkEntity } from "../../knowledge/store/article-link.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

/** A link that was drawn for somebody to review, with the seed of the draw; append-only. */
@Entity("link_review_assignment")
@Unique("uq_link_review_assignment", ["organisationId", "linkId", "reviewerId"])
@Check("ck_link_review_assignment_purpose", `purpose in ('SAMPLE','HELD_CREDIT')`)
@Index("ix_link_review_assignment_reviewer", ["organisationId", "reviewerId", "drawnAt"])
export class LinkReviewAssignmentEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_link_review_assignment",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_link_review_assignment" })
  id!: string;

  @Column({ type: "uuid", name: "link_id" })
  linkId!: string;

  @Column({ type: "uuid", name: "reviewer_id" })
  reviewerId!: string;

  @Column({ type: "text" })
  purpose!: string;

  @Column({ type: "integer" })
  seed!: number;

  @Column({ type: "boolean", name: "is_twice" })
  isTwice!: boolean;

  @Column({ type: "timestamptz", name: "drawn_at", precision: 3 })
  drawnAt!: Date;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => ArticleLinkEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_link_review_assignment_link",
    },
    {
      name: "link_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_link_review_assignment_link",
    },
  ])
  link!: Relation<ArticleLinkEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_link_review_assignment_reviewer",
    },
    {
      name: "reviewer_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_link_review_assignment_reviewer",
    },
  ])
  reviewer!: Relation<PersonEntity>;
}
