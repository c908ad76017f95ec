import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { PersonEntity } from "../../people/store/person.entity.js";
import { PublishedFigureEntity } from "./published-figure.entity.js";

/** What a published figure would be with what has become known since; open until it is published, lapses or is replaced. */
@Entity("restatement")
@Check("ck_restatement_reason", `reason in ('LATE_FACTS','DISPUTE_UPHELD','MEMBERSHIP_CHANGED')`)
@Check("ck_restatement_outcome", `outcome in ('PUBLISHED','LAPSED','REPLACED')`)
@Check("ck_restatement_closed", `(closed_at is null) = (outcome is null)`)
@Check("ck_restatement_published", `(new_figure_id is not null) = coalesce(outcome = 'PUBLISHED', false)`)
@Index("uq_restatement_open", { synchronize: false })
@Index("ix_restatement_opened", ["organisationId", "openedAt", "id"])
export class RestatementEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_restatement" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_restatement" })
  id!: string;

  @Column({ type: "uuid", name: "figure_id" })
  figureId!: string;

  @Column({ type: "text" })
  reason!: string;

  @Column({ type: "bigint" })
  numerator!: string;

  @Column({ type: "bigint" })
  undecided!: string;

  @Column({ type: "bigint" })
  denominator!: string;

  @Column({ type: "integer", name: "reviewed_links" })
  reviewedLinks!: number;

  @Column({ type: "jsonb" })
  exclusions!: unknown;

  @Column({ type: "bigint", name: "durations_ms", array: true, nullable: true })
  durationsMs!: string[] | null;

  @Column({ type: "timestamptz", name: "opened_at", precision: 3 })
  openedAt!: Date;

  @Column({ type: "timestamptz", name: "closed_at", precision: 3, nullable: true })
  closedAt!: Date | null;

  @Column({ type: "text", nullable: true })
  outcome!: string | null;

  @Column({ type: "uuid", name: "closed_by", nullable: true })
  closedBy!: string | null;

  @Column({ type: "text", nullable: true })
  note!: string | null;

  @Column({ type: "uuid", name: "new_figure_id", nullable: true })
  newFigureId!: string | null;

  @ManyToOne(() => PublishedFigureEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_restatement_figure",
    },
    { name: "figure_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_restatement_figure" },
  ])
  figure!: Relation<PublishedFigureEntity>;

  @ManyToOne(() => PublishedFigureEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_restatement_new_figure",
    },
    {
      name: "new_figure_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_restatement_new_figure",
    },
  ])
  newFigure!: Relation<PublishedFigureEntity> | null;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_restatement_person",
    },
    { name: "closed_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_restatement_person" },
  ])
  closer!: Relation<PersonEntity> | null;
}
