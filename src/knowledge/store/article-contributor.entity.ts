import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { ArticleEntity } from "./article.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("article_contributor")
@Index("ix_article_contributor_person", ["organisationId", "personId"])
export class ArticleContributorEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_article_contributor",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", name: "article_id", primaryKeyConstraintName: "pk_article_contributor" })
  articleId!: string;

  @PrimaryColumn({ type: "uuid", name: "person_id", primaryKeyConstraintName: "pk_article_contributor" })
  personId!: string;

  @Column({ type: "timestamptz", precision: 3 })
  since!: Date;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_contributor_article",
    },
    {
      name: "article_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_article_contributor_article",
    },
  ])
  article!: Relation<ArticleEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_contributor_person",
    },
    {
      name: "person_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_article_contributor_person",
    },
  ])
  person!: Relation<PersonEntity>;
}
