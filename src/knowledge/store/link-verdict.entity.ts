import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { ArticleLinkEntity } from "./article-link.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("link_verdict")
@Unique("uq_link_verdict", ["organisationId", "linkId", "reviewedAt", "verdict"])
@Check("ck_link_verdict_verdict", `verdict in ('ACCURATE','PARTIAL','INACCURATE','DISPUTED')`)
export class LinkVerdictEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_link_verdict" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_link_verdict" })
  id!: string;

  @Column({ type: "uuid", name: "link_id" })
  linkId!: string;

  @Column({ type: "text" })
  verdict!: string;

  @Column({ type: "uuid", name: "reviewed_by", nullable: true })
  reviewedBy!: string | null;

  @Column({ type: "timestamptz", name: "reviewed_at", precision: 3 })
  reviewedAt!: Date;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => ArticleLinkEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_link_verdict_link",
    },
    { name: "link_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_link_verdict_link" },
  ])
  link!: Relation<ArticleLinkEntity>;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_link_verdict_person",
    },
    { name: "reviewed_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_link_verdict_person" },
  ])
  reviewedByRow!: Relation<PersonEntity> | null;
}
