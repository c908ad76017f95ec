import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { DuplicatePairEntity } from "./duplicate-pair.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("duplicate_decision")
@Check(
  "ck_duplicate_decision_status",
  `status in ('SUSPECTED','CONFIRMED','NOT_DUPLICATE','RELATED','MERGED')`,
)
@Index("ix_duplicate_decision_pair", ["organisationId", "pairId", "decidedAt"])
export class DuplicateDecisionEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_duplicate_decision" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_duplicate_decision" })
  id!: string;

  @Column({ type: "uuid", name: "pair_id" })
  pairId!: string;

  @Column({ type: "text" })
  status!: string;

  @Column({ type: "text", nullable: true })
  cause!: string | null;

  @Column({ type: "text", nullable: true })
  reason!: string | null;

  @Column({ type: "uuid", name: "decided_by" })
  decidedBy!: string;

  @Column({ type: "timestamptz", name: "decided_at", precision: 3 })
  decidedAt!: Date;

  @Column({ type: "double precision" })
  similarity!: number;

  @Column({ type: "integer", name: "article_a_version" })
  articleAVersion!: number;

  @Column({ type: "integer", name: "article_b_version" })
  articleBVersion!: number;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => DuplicatePairEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_decision_pair",
    },
    { name: "pair_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_duplicate_decision_pair" },
  ])
  pair!: Relation<DuplicatePairEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_duplicate_decision_person",
    },
    {
      name: "decided_by",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_duplicate_decision_person",
    },
  ])
  decidedByRow!: Relation<PersonEntity>;
}
