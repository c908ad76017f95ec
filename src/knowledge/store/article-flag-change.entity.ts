import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { ArticleFlagEntity } from "./article-flag.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("article_flag_change")
@Check("ck_article_flag_change_state", `state in ('OPEN','IN_PROGRESS','FIXED','REJECTED')`)
@Index("ix_article_flag_change_flag", ["organisationId", "flagId"])
export class ArticleFlagChangeEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_article_flag_change",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_article_flag_change" })
  id!: string;

  @Column({ type: "uuid", name: "flag_id" })
  flagId!: string;

  @Column({ type: "text" })
  state!: string;

  @Column({ type: "text", nullable: true })
  note!: string | null;

  @Column({ type: "uuid", name: "changed_by" })
  changedBy!: string;

  @Column({ type: "timestamptz", name: "changed_at", precision: 3 })
  changedAt!: Date;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => ArticleFlagEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_flag_change_flag",
    },
    { name: "flag_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_article_flag_change_flag" },
  ])
  flag!: Relation<ArticleFlagEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_flag_change_person",
    },
    {
      name: "changed_by",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_article_flag_change_person",
    },
  ])
  changedByRow!: Relation<PersonEntity>;
}
