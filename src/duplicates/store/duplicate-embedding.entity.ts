import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { ArticleEntity } from "../../knowledge/store/article.entity.js";

/** What an embedding service made of one version of an article; only where the operator has set a service. */
@Entity("duplicate_embedding")
@Check("ck_duplicate_embedding_vector", "cardinality(vector) > 0")
export class DuplicateEmbeddingEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_duplicate_embedding",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", name: "article_id", primaryKeyConstraintName: "pk_duplicate_embedding" })
  articleId!: string;

  @Column({ type: "integer", name: "article_version" })
  articleVersion!: number;

  /** The name of the provider: vectors of different ones are never compared. */
  @Column({ type: "text" })
  provider!: string;

  /** Of length 1. */
  @Column({ type: "real", array: true })
  vector!: number[];

  @Column({ type: "timestamptz", precision: 3, name: "recorded_at" })
  recordedAt!: Date;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_embedding_article",
    },
    {
      name: "article_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_embedding_article",
    },
  ])
  article!: Relation<ArticleEntity>;
}
