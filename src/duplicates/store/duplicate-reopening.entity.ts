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
import { DuplicateDecisionEntity } from "./duplicate-decision.entity.js";
import { DuplicatePairEntity } from "./duplicate-pair.entity.js";

/** Why a decided pair came back: one row for each field that changed materially since the decision; append-only. */
@Entity("duplicate_reopening")
@Unique("uq_duplicate_reopening_field", ["organisationId", "decisionId", "articleId", "field"])
@Check("ck_duplicate_reopening_field", `field in ('title','issue','environment','cause','resolution','body')`)
@Index("ix_duplicate_reopening_pair", ["organisationId", "pairId"])
export class DuplicateReopeningEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_duplicate_reopening",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_duplicate_reopening" })
  id!: string;

  @Column({ type: "uuid", name: "pair_id" })
  pairId!: string;

  @Column({ type: "uuid", name: "decision_id" })
  decisionId!: string;

  @Column({ type: "uuid", name: "article_id" })
  articleId!: string;

  @Column({ type: "integer", name: "from_version" })
  fromVersion!: number;

  @Column({ type: "integer", name: "to_version" })
  toVersion!: number;

  @Column({ type: "text" })
  field!: string;

  @Column({ type: "text", array: true, name: "words_added" })
  wordsAdded!: string[];

  @Column({ type: "text", array: true, name: "words_removed" })
  wordsRemoved!: string[];

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => DuplicatePairEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_reopening_pair",
    },
    { name: "pair_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_duplicate_reopening_pair" },
  ])
  pair!: Relation<DuplicatePairEntity>;

  @ManyToOne(() => DuplicateDecisionEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_reopening_decision",
    },
    {
      name: "decision_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_reopening_decision",
    },
  ])
  decision!: Relation<DuplicateDecisionEntity>;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_reopening_article",
    },
    {
      name: "article_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_reopening_article",
    },
  ])
  article!: Relation<ArticleEntity>;
}
