import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { PersonEntity } from "../../people/store/person.entity.js";
import { TeamEntity } from "../../people/store/team.entity.js";

/** What somebody did against the cause of an issue. */
@Entity("root_cause_action")
@Check("ck_root_cause_action_category", `category <> ''`)
@Check("ck_root_cause_action_description", `description <> ''`)
@Check(
  "ck_root_cause_action_withdrawn",
  `(withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null)`,
)
@Index("ix_root_cause_action_acted", ["organisationId", "actedOn", "id"])
export class RootCauseActionEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_root_cause_action" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_root_cause_action" })
  id!: string;

  /** The category path, outermost first, joined with " > ". */
  @Column({ type: "text" })
  category!: string;

  @Column({ type: "uuid", name: "team_id", nullable: true })
  teamId!: string | null;

  @Column({ type: "text" })
  description!: string;

  @Column({ type: "date", name: "acted_on" })
  actedOn!: string;

  @Column({ type: "uuid", name: "recorded_by" })
  recordedById!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "uuid", name: "withdrawn_by", nullable: true })
  withdrawnById!: string | null;

  @Column({ type: "timestamptz", name: "withdrawn_at", precision: 3, nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: "text", name: "withdrawal_reason", nullable: true })
  withdrawalReason!: string | null;

  @ManyToOne(() => TeamEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_root_cause_action_team",
    },
    { name: "team_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_root_cause_action_team" },
  ])
  team!: Relation<TeamEntity> | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_root_cause_action_recorded_by",
    },
    {
      name: "recorded_by",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_root_cause_action_recorded_by",
    },
  ])
  recordedBy!: Relation<PersonEntity>;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_root_cause_action_withdrawn_by",
    },
    {
      name: "withdrawn_by",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_root_cause_action_withdrawn_by",
    },
  ])
  withdrawnBy!: Relation<PersonEntity> | null;
}
