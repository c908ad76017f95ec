import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { ArticleEntity } from "./article.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";
import { TicketEntity } from "../../tickets/store/ticket.entity.js";

@Entity("article_link")
@Check(
  "ck_article_link_kind",
  `kind in ('SOLVED_BY','REFERENCED','SENT','CREATED_FROM','IMPROVED','FLAGGED','REJECTED')`,
)
@Check("ck_article_link_origin", `origin in ('AGENT','SELF_SERVICE','AUTOMATION','PARSED_URL','IMPORT')`)
@Check("ck_article_link_arrived_by", `arrived_by in ('API','FILE','WEBHOOK')`)
@Check("ck_article_link_unlinked", `unlinked_at >= linked_at`)
@Index("uq_article_link_open", { synchronize: false })
@Index("ix_article_link_solved", { synchronize: false })
@Index("ix_article_link_article", ["organisationId", "articleId", "linkedAt", "id"])
@Index("ix_article_link_ticket", ["organisationId", "ticketId", "linkedAt", "id"])
export class ArticleLinkEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_article_link" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_article_link" })
  id!: string;

  @Column({ type: "uuid", name: "ticket_id" })
  ticketId!: string;

  @Column({ type: "uuid", name: "article_id" })
  articleId!: string;

  @Column({ type: "text" })
  kind!: string;

  @Column({ type: "text" })
  origin!: string;

  @Column({ type: "uuid", name: "linked_by", nullable: true })
  linkedBy!: string | null;

  @Column({ type: "timestamptz", name: "linked_at", precision: 3 })
  linkedAt!: Date;

  @Column({ type: "integer", name: "article_version", nullable: true })
  articleVersion!: number | null;

  @Column({ type: "timestamptz", name: "unlinked_at", precision: 3, nullable: true })
  unlinkedAt!: Date | null;

  @Column({ type: "uuid", name: "unlinked_by", nullable: true })
  unlinkedBy!: string | null;

  @Column({ type: "text", name: "unlink_reason", nullable: true })
  unlinkReason!: string | null;

  @Column({ type: "timestamptz", name: "unlink_recorded_at", precision: 3, nullable: true })
  unlinkRecordedAt!: Date | null;

  @Column({ type: "boolean", name: "needs_review" })
  needsReview!: boolean;

  @Column({ type: "text", name: "arrived_by" })
  arrivedBy!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "superseded_at", precision: 3, nullable: true })
  supersededAt!: Date | null;

  @ManyToOne(() => TicketEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_link_ticket",
    },
    { name: "ticket_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_article_link_ticket" },
  ])
  ticket!: Relation<TicketEntity>;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_link_article",
    },
    { name: "article_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_article_link_article" },
  ])
  article!: Relation<ArticleEntity>;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_link_linked_by",
    },
    { name: "linked_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_article_link_linked_by" },
  ])
  linkedByRow!: Relation<PersonEntity> | null;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_link_unlinked_by",
    },
    {
      name: "unlinked_by",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_article_link_unlinked_by",
    },
  ])
  unlinkedByRow!: Relation<PersonEntity> | null;
}
