import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { ArticleEntity } from "../../knowledge/store/article.entity.js";

@Entity("duplicate_signature")
@Index("ix_duplicate_signature_features", { synchronize: false })
@Index("ix_duplicate_signature_identity", ["organisationId", "textIdentity", "articleId"])
export class DuplicateSignatureEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_duplicate_signature",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", name: "article_id", primaryKeyConstraintName: "pk_duplicate_signature" })
  articleId!: string;

  @Column({ type: "integer", name: "article_version" })
  articleVersion!: number;

  @Column({ type: "integer" })
  epoch!: number;

  @Column({ type: "text", nullable: true })
  language!: string | null;

  @Column({ type: "integer", array: true })
  features!: number[];

  @Column({ type: "real", array: true })
  weights!: number[];

  /** Mean of the ten best similarities to other articles of the language. */
  @Column({ type: "real" })
  hub!: number;

  /** The tenth best of them. */
  @Column({ type: "real", name: "hub_least" })
  hubLeast!: number;

  /** The same for articles that say the same; 0 without words. */
  @Column({ type: "bigint", name: "text_identity" })
  textIdentity!: string;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_signature_article",
    },
    {
      name: "article_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_signature_article",
    },
  ])
  article!: Relation<ArticleEntity>;
}
