import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { ArticleEntity } from "./article.entity.js";

@Entity("article_search")
@Index("ix_article_search_document", { synchronize: false })
export class ArticleSearchEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_article_search" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", name: "article_id", primaryKeyConstraintName: "pk_article_search" })
  articleId!: string;

  @Column({ type: "tsvector" })
  document!: string;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_search_article",
    },
    { name: "article_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_article_search_article" },
  ])
  article!: Relation<ArticleEntity>;
}
