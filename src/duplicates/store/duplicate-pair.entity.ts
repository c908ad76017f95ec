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
import { ArticleEntity } from "../../knowledge/store/article.entity.js";

@Entity("duplicate_pair")
@Unique("uq_duplicate_pair_articles", ["organisationId", "articleAId", "articleBId"])
@Check("ck_duplicate_pair_order", `article_a_id < article_b_id`)
@Check("ck_duplicate_pair_similarity", `similarity >= 0 and similarity <= 1`)
@Check(
  "ck_duplicate_pair_kind",
  `kind in ('EXACT','COPY','VARIANT','CONTAINED','OVERLAP','RELATED_DIFFERENT_ENVIRONMENT')`,
)
@Check("ck_duplicate_pair_status", `status in ('SUSPECTED','CONFIRMED','NOT_DUPLICATE','RELATED','MERGED')`)
@Check(
  "ck_duplicate_pair_cause",
  `cause in ('CONTEXT_VARIANCE','NO_SEARCH','IGNORED_HIT','IMPORT','CONVERGED_BY_EDIT','UNKNOWN')`,
)
@Index("ix_duplicate_pair_similarity", ["organisationId", "similarity", "id"])
@Check("ck_duplicate_pair_contained", `contained in ('A','B')`)
@Check("ck_duplicate_pair_burden", `burden_tickets >= 0`)
@Index("ix_duplicate_pair_queue", { synchronize: false })
@Index("ix_duplicate_pair_b", ["organisationId", "articleBId"])
export class DuplicatePairEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_duplicate_pair" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_duplicate_pair" })
  id!: string;

  @Column({ type: "uuid", name: "article_a_id" })
  articleAId!: string;

  @Column({ type: "uuid", name: "article_b_id" })
  articleBId!: string;

  @Column({ type: "double precision" })
  similarity!: number;

  @Column({ type: "text" })
  kind!: string;

  @Column({ type: "text" })
  status!: string;

  @Column({ type: "text", nullable: true })
  cause!: string | null;

  @Column({ type: "jsonb" })
  passages!: unknown;

  @Column({ type: "jsonb", name: "shared_terms" })
  sharedTerms!: unknown;

  /** Which of the two is contained in the other; null unless the kind is CONTAINED. */
  @Column({ type: "text", nullable: true })
  contained!: string | null;

  /** A `PairExplanation`; null for a pair that was found before pairs were explained. */
  @Column({ type: "jsonb", nullable: true })
  explanation!: unknown;

  @Column({ type: "text", name: "engine_version" })
  engineVersion!: string;

  @Column({ type: "integer", name: "article_a_version" })
  articleAVersion!: number;

  @Column({ type: "integer", name: "article_b_version" })
  articleBVersion!: number;

  /** Tickets of the last year that one of the two solved; derived from links, so it counts as no change of the pair. */
  @Column({ type: "integer", name: "burden_tickets", default: 0 })
  burdenTickets!: number;

  @Column({ type: "integer" })
  version!: number;

  @Column({ type: "timestamptz", name: "detected_at", precision: 3 })
  detectedAt!: Date;

  @Column({ type: "timestamptz", name: "updated_at", precision: 3 })
  updatedAt!: Date;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_pair_article_a",
    },
    {
      name: "article_a_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_pair_article_a",
    },
  ])
  articleA!: Relation<ArticleEntity>;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_pair_article_b",
    },
    {
      name: "article_b_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_pair_article_b",
    },
  ])
  articleB!: Relation<ArticleEntity>;
}
