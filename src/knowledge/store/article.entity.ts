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
import { OrganisationEntity } from "../../people/store/organisation.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";
import { SourceSystemEntity } from "../../people/store/source-system.entity.js";
import { TeamEntity } from "../../people/store/team.entity.js";

@Entity("article")
@Unique("uq_article_external", ["organisationId", "sourceId", "externalId"])
@Check("ck_article_confidence", `confidence in ('WORK_IN_PROGRESS','NOT_VALIDATED','VALIDATED','ARCHIVED')`)
@Check("ck_article_audience", `audience in ('WITHIN','INTERNAL','PARTNER','CUSTOMER','PUBLIC')`)
@Check("ck_article_governance", `governance in ('EXPERIENCE_BASED','COMPLIANCE_BASED')`)
@Check("ck_article_title", `title <> ''`)
@Check(
  "ck_article_redirect",
  `case when redirect_to is null then not is_merged and redirect_to_merged is null else is_merged and redirect_to_merged is false and redirect_to <> id end`,
)
@Check("ck_article_translation", `translation_of <> id`)
@Unique("uq_article_merged", ["organisationId", "id", "isMerged"])
@Index("ix_article_redirect", { synchronize: false })
@Index("ix_article_translation", { synchronize: false })
@Index("ix_article_updated", ["organisationId", "updatedAt", "id"])
@Index("ix_article_created", ["organisationId", "createdAt", "id"])
@Index("ix_article_title", ["organisationId", "title", "id"])
@Index("ix_article_author", ["organisationId", "authorId", "createdAt"])
export class ArticleEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_article" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_article" })
  id!: string;

  @Column({ type: "uuid", name: "source_id", nullable: true })
  sourceId!: string | null;

  @Column({ type: "text", name: "external_id", nullable: true })
  externalId!: string | null;

  @Column({ type: "text" })
  title!: string;

  @Column({ type: "text", nullable: true })
  issue!: string | null;

  @Column({ type: "text", nullable: true })
  environment!: string | null;

  @Column({ type: "text", nullable: true })
  resolution!: string | null;

  @Column({ type: "text", nullable: true })
  cause!: string | null;

  @Column({ type: "text" })
  body!: string;

  @Column({ type: "text", nullable: true })
  language!: string | null;

  @Column({ type: "text", nullable: true })
  category!: string | null;

  @Column({ type: "text", array: true })
  tags!: string[];

  @Column({ type: "text", nullable: true })
  url!: string | null;

  @Column({ type: "text" })
  confidence!: string;

  @Column({ type: "text" })
  audience!: string;

  @Column({ type: "text" })
  governance!: string;

  @Column({ type: "uuid", name: "author_id", nullable: true })
  authorId!: string | null;

  @Column({ type: "uuid", name: "team_id", nullable: true })
  teamId!: string | null;

  /** The article it was merged into: never one that is merged itself. */
  @Column({ type: "uuid", name: "redirect_to", nullable: true })
  redirectTo!: string | null;

  @Column({ type: "boolean", name: "is_merged", default: false })
  isMerged!: boolean;

  /** False where there is a redirect: with it the foreign key finds only articles that are not merged. */
  @Column({ type: "boolean", name: "redirect_to_merged", nullable: true })
  redirectToMerged!: boolean | null;

  /** The article that it is a translation of. */
  @Column({ type: "uuid", name: "translation_of", nullable: true })
  translationOf!: string | null;

  @Column({ type: "integer" })
  version!: number;

  @Column({ type: "bytea", name: "content_hash" })
  contentHash!: Buffer;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @Column({ type: "timestamptz", name: "updated_at", precision: 3 })
  updatedAt!: Date;

  @Column({ type: "timestamptz", name: "archived_at", precision: 3, nullable: true })
  archivedAt!: Date | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_article_organisation",
    },
  ])
  organisation!: Relation<OrganisationEntity>;

  @ManyToOne(() => SourceSystemEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_source",
    },
    { name: "source_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_article_source" },
  ])
  source!: Relation<SourceSystemEntity> | null;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_author",
    },
    { name: "author_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_article_author" },
  ])
  author!: Relation<PersonEntity> | null;

  @ManyToOne(() => TeamEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_team",
    },
    { name: "team_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_article_team" },
  ])
  team!: Relation<TeamEntity> | null;

  @ManyToOne(() => ArticleEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_redirect",
    },
    { name: "redirect_to", referencedColumnName: "id", foreignKeyConstraintName: "fk_article_redirect" },
    {
      name: "redirect_to_merged",
      referencedColumnName: "isMerged",
      foreignKeyConstraintName: "fk_article_redirect",
    },
  ])
  survivor!: Relation<ArticleEntity> | null;

  @ManyToOne(() => ArticleEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_article_translation",
    },
    {
      name: "translation_of",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_article_translation",
    },
  ])
  original!: Relation<ArticleEntity> | null;
}
