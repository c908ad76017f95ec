import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { ArticleEntity } from "./article.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("article_flag")
@Check(
  "ck_article_flag_reason",
  `reason in ('INACCURATE','OUTDATED','INCOMPLETE','UNCLEAR','DUPLICATE','WRONG_AUDIENCE','SENSITIVE','BROKEN_LINK','OTHER')`,
)
@Check("ck_article_flag_state", `state in ('OPEN','IN_PROGRESS','FIXED','REJECTED')`)
@Index("ix_article_flag_article", ["organisationId", "articleId", "raisedAt", "id"])
export class ArticleFlagEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_article_flag" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_article_flag" })
  id!: string;

  @Column({ type: "uuid", name: "article_id" })
  articleId!: string;

  @Column({ type: "text" })
  reason!: string;

  @Column({ type: "text", nullable: true })
  note!: string | null;

  @Column({ type: "text" })
  state!: string;

  @Column({ type: "uuid", name: "raised_by" })
  raisedBy!: string;

  @Column({ type: "timestamptz", name: "raised_at", precision: 3 })
  raisedAt!: Date;

  @Column({ type: "integer" })
  version!: number;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_flag_article",
    },
    { name: "article_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_article_flag_article" },
  ])
  article!: Relation<ArticleEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_flag_person",
    },
    { name: "raised_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_article_flag_person" },
  ])
  raisedByRow!: Relation<PersonEntity>;
}
