import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganisationEntity } from "../../people/store/organisation.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";
import { TeamEntity } from "../../people/store/team.entity.js";

@Entity("goal")
@Check("ck_goal_level", `level in ('STRATEGY','ORGANISATION','TEAM','PERSON')`)
@Check(
  "ck_goal_owner",
  ` (level = 'PERSON' and owner_person_id is not null and owner_team_id is null) or (level = 'TEAM' and owner_team_id is not null and owner_person_id is null) or (level in ('STRATEGY','ORGANISATION') and owner_person_id is null and owner_team_id is null)`,
)
@Check(
  "ck_goal_metric",
  `metric in ('ACCURATE_REUSE_PER_100','CALLBACK_RATE','REOPEN_RATE','DUP_BURDEN','CSAT_SHARE')`,
)
@Check(
  "ck_goal_form",
  ` (form = 'REACH' and baseline is not null and target is not null and baseline <> target and band_low is null and band_high is null) or (form = 'BAND' and band_low is not null and band_high is not null and band_low < band_high and target is null)`,
)
@Check("ck_goal_period", `period_end > period_start`)
@Check("ck_goal_parent_self", `parent_id <> id`)
@Check(
  "ck_goal_state",
  `state in ('DRAFT','PROPOSED','AGREED','TRIAL','ACTIVE','ACHIEVED','MISSED','WITHDRAWN')`,
)
@Index("ix_goal_owner_person", ["organisationId", "ownerPersonId"])
@Index("ix_goal_owner_team", ["organisationId", "ownerTeamId"])
@Index("ix_goal_parent", ["organisationId", "parentId"])
@Index("ix_goal_created", ["organisationId", "createdAt", "id"])
export class GoalEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_goal" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal" })
  id!: string;

  @Column({ type: "text" })
  level!: string;

  @Column({ type: "uuid", name: "owner_person_id", nullable: true })
  ownerPersonId!: string | null;

  @Column({ type: "uuid", name: "owner_team_id", nullable: true })
  ownerTeamId!: string | null;

  @Column({ type: "uuid", name: "parent_id", nullable: true })
  parentId!: string | null;

  @Column({ type: "text", name: "parent_why", nullable: true })
  parentWhy!: string | null;

  @Column({ type: "text" })
  title!: string;

  @Column({ type: "text" })
  rationale!: string;

  @Column({ type: "text" })
  metric!: string;

  @Column({ type: "integer", name: "definition_version" })
  definitionVersion!: number;

  @Column({ type: "text" })
  form!: string;

  @Column({ type: "double precision", nullable: true })
  baseline!: number | null;

  @Column({ type: "double precision", nullable: true })
  target!: number | null;

  @Column({ type: "double precision", name: "band_low", nullable: true })
  bandLow!: number | null;

  @Column({ type: "double precision", name: "band_high", nullable: true })
  bandHigh!: number | null;

  @Column({ type: "date", name: "period_start" })
  periodStart!: string;

  @Column({ type: "date", name: "period_end" })
  periodEnd!: string;

  @Column({ type: "text" })
  state!: string;

  @Column({ type: "uuid", name: "proposed_by" })
  proposedBy!: string;

  @Column({ type: "integer" })
  version!: number;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @Column({ type: "timestamptz", name: "updated_at", precision: 3 })
  updatedAt!: Date;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn([
    { name: "organisation_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_organisation" },
  ])
  organisation!: Relation<OrganisationEntity>;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_owner_person",
    },
    { name: "owner_person_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_owner_person" },
  ])
  ownerPerson!: Relation<PersonEntity> | null;

  @ManyToOne(() => TeamEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_owner_team",
    },
    { name: "owner_team_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_owner_team" },
  ])
  ownerTeam!: Relation<TeamEntity> | null;

  @ManyToOne(() => GoalEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_parent",
    },
    { name: "parent_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_parent" },
  ])
  parent!: Relation<GoalEntity> | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_proposed_by",
    },
    { name: "proposed_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_proposed_by" },
  ])
  proposedByRow!: Relation<PersonEntity>;
}
