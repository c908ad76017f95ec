import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { ArticleLinkEntity } from "../../knowledge/store/article-link.entity.js";

/** A link on whose review held credit waits, and the people who may not give it; append-only. */
@Entity("link_review_request")
@Unique("uq_link_review_request", ["organisationId", "linkId"])
export class LinkReviewRequestEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_link_review_request",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_link_review_request" })
  id!: string;

  @Column({ type: "uuid", name: "link_id" })
  linkId!: string;

  @Column({ type: "uuid", name: "not_for", array: true })
  notFor!: string[];

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => ArticleLinkEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_link_review_request_link",
    },
    { name: "link_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_link_review_request_link" },
  ])
  link!: Relation<ArticleLinkEntity>;
}
