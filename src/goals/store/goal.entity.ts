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
@Check("ck_goal_period", `period_end > period_start`)
@Check(
  "ck_goal_category",
  `category in ('TECHNICAL','CUSTOMER_SERVICE','WORK_ETHIC','DEVELOPMENT','KNOWLEDGE','LEADERSHIP')`,
)
@Check("ck_goal_ambition", `ambition in ('COMMITTED','STRETCH')`)
@Check("ck_goal_roll_up", `roll_up in ('NONE','WEIGHTED_MEAN','SUM_OF_TARGETS','POOLED_METRIC')`)
@Check(
  "ck_goal_state",
  `state in ('DRAFT','PROPOSED','AGREED','TRIAL','ACTIVE','ACHIEVED','MISSED','WITHDRAWN')`,
)
@Index("ix_goal_owner_person", ["organisationId", "ownerPersonId"])
@Index("ix_goal_owner_team", ["organisationId", "ownerTeamId"])
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

  @Column({ type: "text" })
  title!: string;

  @Column({ type: "text" })
  rationale!: string;

  @Column({ type: "text", nullable: true })
  category!: string | null;

  @Column({ type: "text" })
  ambition!: string;

  @Column({ type: "text", name: "roll_up" })
  rollUp!: string;

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

  /** Grows only when a target, a weight or a measure changes: what has been acknowledged. */
  @Column({ type: "integer", name: "terms_version" })
  termsVersion!: number;

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
