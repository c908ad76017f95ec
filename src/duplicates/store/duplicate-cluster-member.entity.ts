import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { ArticleEntity } from "../../knowledge/store/article.entity.js";
import { DuplicateClusterEntity } from "./duplicate-cluster.entity.js";

/** That an article belonged to a cluster from `recorded_at` to `superseded_at`; never overwritten otherwise. */
@Entity("duplicate_cluster_member")
@Index("uq_duplicate_cluster_member_current", { synchronize: false })
@Index("ix_duplicate_cluster_member_cluster", ["organisationId", "clusterId"])
export class DuplicateClusterMemberEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_duplicate_cluster_member",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_duplicate_cluster_member" })
  id!: string;

  @Column({ type: "uuid", name: "cluster_id" })
  clusterId!: string;

  @Column({ type: "uuid", name: "article_id" })
  articleId!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "superseded_at", precision: 3, nullable: true })
  supersededAt!: Date | null;

  @ManyToOne(() => DuplicateClusterEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_cluster_member_cluster",
    },
    {
      name: "cluster_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_cluster_member_cluster",
    },
  ])
  cluster!: Relation<DuplicateClusterEntity>;

  @ManyToOne(() => ArticleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_cluster_member_article",
    },
    {
      name: "article_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_cluster_member_article",
    },
  ])
  article!: Relation<ArticleEntity>;
}
