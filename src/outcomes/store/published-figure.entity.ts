import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganisationEntity } from "../../people/store/organisation.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

/** A figure of a closed month as it was published; a restatement appends a successor, nothing is overwritten. */
@Entity("published_figure")
@Check("ck_published_figure_level", `level in ('PERSON','TEAM','ORGANISATION')`)
@Check("ck_published_figure_month", `extract(day from month) = 1`)
@Check(
  "ck_published_figure_release",
  `release in ('SHOWN','TOO_FEW_PEOPLE','PROTECTS_OTHERS','NOT_FOR_PEERS')`,
)
@Index("uq_published_figure_current", { synchronize: false })
@Index("uq_published_figure_first", { synchronize: false })
export class PublishedFigureEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_published_figure" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_published_figure" })
  id!: string;

  @Column({ type: "text" })
  metric!: string;

  @Column({ type: "integer", name: "definition_version" })
  definitionVersion!: number;

  @Column({ type: "date" })
  month!: string;

  @Column({ type: "text" })
  level!: string;

  @Column({ type: "uuid", name: "scope_id" })
  scopeId!: string;

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

  @Column({ type: "text" })
  release!: string;

  @Column({ type: "uuid", name: "replaces_id", nullable: true })
  replacesId!: string | null;

  @Column({ type: "uuid", name: "published_by", nullable: true })
  publishedBy!: string | null;

  @Column({ type: "timestamptz", name: "published_at", precision: 3 })
  publishedAt!: Date;

  @Column({ type: "timestamptz", name: "superseded_at", precision: 3, nullable: true })
  supersededAt!: Date | null;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({
    name: "organisation_id",
    referencedColumnName: "id",
    foreignKeyConstraintName: "fk_published_figure_organisation",
  })
  organisation!: Relation<OrganisationEntity>;

  @ManyToOne(() => PublishedFigureEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_published_figure_replaces",
    },
    {
      name: "replaces_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_published_figure_replaces",
    },
  ])
  replaces!: Relation<PublishedFigureEntity> | null;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_published_figure_person",
    },
    {
      name: "published_by",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_published_figure_person",
    },
  ])
  publisher!: Relation<PersonEntity> | null;
}
