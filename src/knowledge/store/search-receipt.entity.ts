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
import { PersonEntity } from "../../people/store/person.entity.js";
import { ArticleEntity } from "./article.entity.js";

/**
 * A search that was shown to have been made before an article was written; append-only. One receipt used for two
 * articles is two rows with one `receiptId`. What was typed is not kept: a keyed hash tells equal searches.
 */
@Entity("search_receipt")
@Unique("uq_search_receipt_use", ["organisationId", "articleId", "receiptId"])
@Index("ix_search_receipt_receipt", ["organisationId", "receiptId"])
@Check("ck_search_receipt_kind", `kind in ('SUGGESTIONS','DRAFT','LIST')`)
@Check("ck_search_receipt_words", `words_asked >= 0 and words_shared between 0 and words_asked`)
@Check("ck_search_receipt_hits", `cardinality(hit_ids) = cardinality(hit_scores)`)
export class SearchReceiptEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_search_receipt" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_search_receipt" })
  id!: string;

  @Column({ type: "uuid", name: "receipt_id" })
  receiptId!: string;

  @Column({ type: "uuid", name: "article_id" })
  articleId!: string;

  /** Who searched; null for the command line, which is no person. */
  @Column({ type: "uuid", name: "person_id", nullable: true })
  personId!: string | null;

  @Column({ type: "text" })
  kind!: string;

  @Column({ type: "text", name: "query_hash" })
  queryHash!: string;

  @Column({ type: "integer", name: "words_asked" })
  wordsAsked!: number;

  /** How many of the words asked for stand in the article. */
  @Column({ type: "integer", name: "words_shared" })
  wordsShared!: number;

  /** What was shown, best first. */
  @Column({ type: "uuid", array: true, name: "hit_ids" })
  hitIds!: string[];

  /** 0 to 1 for each hit, on the scale of its kind; null in lists, which have none. */
  @Column({ type: "double precision", array: true, name: "hit_scores" })
  hitScores!: (number | null)[];

  @Column({ type: "boolean", name: "is_stale" })
  isStale!: boolean;

  @Column({ type: "timestamptz", name: "issued_at", precision: 3 })
  issuedAt!: Date;

  @Column({ type: "timestamptz", name: "used_at", precision: 3 })
  usedAt!: Date;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_search_receipt_article",
    },
    { name: "article_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_search_receipt_article" },
  ])
  article!: Relation<ArticleEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_search_receipt_person",
    },
    { name: "person_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_search_receipt_person" },
  ])
  person!: Relation<PersonEntity>;
}
