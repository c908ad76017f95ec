import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { ArticleEntity } from "../../knowledge/store/article.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";
import { DuplicatePairEntity } from "./duplicate-pair.entity.js";

@Entity("duplicate_merge")
@Check("ck_duplicate_merge_articles", `survivor_id <> merged_id`)
@Check("ck_duplicate_merge_undone", `(undone_by is null) = (undone_at is null)`)
@Check(
  "ck_duplicate_merge_cause",
  `cause in ('CONTEXT_VARIANCE','NO_SEARCH','IGNORED_HIT','IMPORT','CONVERGED_BY_EDIT','UNKNOWN')`,
)
@Index("uq_duplicate_merge_current", { synchronize: false })
@Index("ix_duplicate_merge_survivor", ["organisationId", "survivorId", "mergedAt"])
@Index("ix_duplicate_merge_pair", ["organisationId", "pairId"])
export class DuplicateMergeEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_duplicate_merge" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_duplicate_merge" })
  id!: string;

  @Column({ type: "uuid", name: "pair_id" })
  pairId!: string;

  @Column({ type: "uuid", name: "survivor_id" })
  survivorId!: string;

  @Column({ type: "uuid", name: "merged_id" })
  mergedId!: string;

  @Column({ type: "text" })
  cause!: string;

  @Column({ type: "integer", name: "survivor_version_before" })
  survivorVersionBefore!: number;

  @Column({ type: "integer", name: "survivor_version" })
  survivorVersion!: number;

  @Column({ type: "integer", name: "merged_version" })
  mergedVersion!: number;

  @Column({ type: "jsonb" })
  choices!: unknown;

  @Column({ type: "jsonb", name: "closed_pairs" })
  closedPairs!: unknown;

  @Column({ type: "uuid", name: "merged_by" })
  mergedBy!: string;

  @Column({ type: "timestamptz", name: "merged_at", precision: 3 })
  mergedAt!: Date;

  @Column({ type: "uuid", name: "undone_by", nullable: true })
  undoneBy!: string | null;

  @Column({ type: "timestamptz", name: "undone_at", precision: 3, nullable: true })
  undoneAt!: Date | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => DuplicatePairEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_merge_pair",
    },
    { name: "pair_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_duplicate_merge_pair" },
  ])
  pair!: Relation<DuplicatePairEntity>;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_merge_survivor",
    },
    {
      name: "survivor_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_merge_survivor",
    },
  ])
  survivor!: Relation<ArticleEntity>;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_merge_merged",
    },
    { name: "merged_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_duplicate_merge_merged" },
  ])
  merged!: Relation<ArticleEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_merge_merged_by",
    },
    {
      name: "merged_by",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_merge_merged_by",
    },
  ])
  mergedByRow!: Relation<PersonEntity>;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_merge_undone_by",
    },
    {
      name: "undone_by",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_merge_undone_by",
    },
  ])
  undoneByRow!: Relation<PersonEntity> | null;
}
