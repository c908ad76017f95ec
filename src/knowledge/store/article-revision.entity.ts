import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { ArticleEntity } from "./article.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("article_revision")
@Unique("uq_article_revision_number", ["organisationId", "articleId", "number"])
@Check("ck_article_revision_change", `change in ('CREATED','CONTENT','STATE','MERGED','UNMERGED')`)
@Check("ck_article_revision_arrived_by", `arrived_by in ('API','FILE','WEBHOOK')`)
@Check(
  "ck_article_revision_confidence",
  `confidence in ('WORK_IN_PROGRESS','NOT_VALIDATED','VALIDATED','ARCHIVED')`,
)
@Check("ck_article_revision_audience", `audience in ('WITHIN','INTERNAL','PARTNER','CUSTOMER','PUBLIC')`)
@Check("ck_article_revision_governance", `governance in ('EXPERIENCE_BASED','COMPLIANCE_BASED')`)
@Check("ck_article_revision_title", `title <> ''`)
export class ArticleRevisionEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_article_revision" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_article_revision" })
  id!: string;

  @Column({ type: "uuid", name: "article_id" })
  articleId!: string;

  @Column({ type: "integer" })
  number!: number;

  @Column({ type: "text" })
  change!: string;

  @Column({ type: "text", nullable: true })
  reason!: string | null;

  @Column({ type: "text" })
  title!: string;

  @Column({ type: "text", nullable: true })
  issue!: string | null;

  @Column({ type: "text", nullable: true })
  environment!: string | null;

  @Column({ type: "text", nullable: true })
  resolution!: string | null;

  @Column({ type: "text", nullable: true })
  cause!: string | null;

  @Column({ type: "text" })
  body!: string;

  @Column({ type: "text", nullable: true })
  language!: string | null;

  @Column({ type: "text", nullable: true })
  category!: string | null;

  @Column({ type: "text", array: true })
  tags!: string[];

  @Column({ type: "text", nullable: true })
  url!: string | null;

  @Column({ type: "uuid", name: "translation_of", nullable: true })
  translationOf!: string | null;

  @Column({ type: "text" })
  confidence!: string;

  @Column({ type: "text" })
  audience!: string;

  @Column({ type: "text" })
  governance!: string;

  @Column({ type: "bytea", name: "content_hash" })
  contentHash!: Buffer;

  @Column({ type: "uuid", name: "edited_by", nullable: true })
  editedBy!: string | null;

  @Column({ type: "text", name: "arrived_by" })
  arrivedBy!: string;

  @Column({ type: "timestamptz", name: "occurred_at", precision: 3 })
  occurredAt!: Date;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_revision_article",
    },
    {
      name: "article_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_article_revision_article",
    },
  ])
  article!: Relation<ArticleEntity>;

  @ManyToOne(() => ArticleEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_revision_translation",
    },
    {
      name: "translation_of",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_article_revision_translation",
    },
  ])
  original!: Relation<ArticleEntity> | null;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_revision_person",
    },
    { name: "edited_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_article_revision_person" },
  ])
  editedByRow!: Relation<PersonEntity> | null;
}
