import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { TeamEntity } from "../../people/store/team.entity.js";
import { TicketEntity } from "../../tickets/store/ticket.entity.js";
import { FactStratumEntity } from "./fact-stratum.entity.js";

@Entity("outcome_fact")
@Check(
  "ck_outcome_fact_amounts",
  `numerator >= 0 and undecided >= 0 and numerator + undecided <= denominator`,
)
@Check("ck_outcome_fact_duration", `duration_ms >= 0`)
@Index("uq_outcome_fact_current", { synchronize: false })
@Index("ix_outcome_fact_maturing", { synchronize: false })
@Index("ix_outcome_fact_id", ["organisationId", "id"])
@Index("ix_outcome_fact_metric", ["organisationId", "metric", "occurredOn", "id"])
@Index("ix_outcome_fact_person", ["organisationId", "personId", "metric", "occurredOn"])
export class OutcomeFactEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_outcome_fact" })
  organisationId!: string;

  @PrimaryColumn({ type: "date", name: "occurred_on", primaryKeyConstraintName: "pk_outcome_fact" })
  occurredOn!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_outcome_fact" })
  id!: string;

  @Column({ type: "text" })
  metric!: string;

  @Column({ type: "integer", name: "definition_version" })
  definitionVersion!: number;

  /** What the fact is about: the ticket itself, a person, or an observation from outside. */
  @Column({ type: "uuid", name: "subject_id" })
  subjectId!: string;

  @Column({ type: "uuid", name: "ticket_id", nullable: true })
  ticketId!: string | null;

  @Column({ type: "integer" })
  ordinal!: number;

  @Column({ type: "uuid", name: "article_id", nullable: true })
  articleId!: string | null;

  @Column({ type: "uuid", name: "person_id", nullable: true })
  personId!: string | null;

  /** The team a fact was given for when no person is named; else the membership of the day decides. */
  @Column({ type: "uuid", name: "team_id", nullable: true })
  teamId!: string | null;

  @Column({ type: "uuid", name: "observation_id", nullable: true })
  observationId!: string | null;

  @Column({ type: "bigint", name: "duration_ms", nullable: true })
  durationMs!: string | null;

  @Column({ type: "uuid", name: "stratum_id", nullable: true })
  stratumId!: string | null;

  @Column({ type: "timestamptz", name: "occurred_at", precision: 3 })
  occurredAt!: Date;

  @Column({ type: "timestamptz", name: "matures_at", precision: 3, nullable: true })
  maturesAt!: Date | null;

  @Column({ type: "bigint" })
  numerator!: string;

  @Column({ type: "bigint" })
  undecided!: string;

  @Column({ type: "bigint" })
  denominator!: string;

  @Column({ type: "text", nullable: true })
  exclusion!: string | null;

  @Column({ type: "integer", name: "reviewed_links" })
  reviewedLinks!: number;

  @Column({ type: "jsonb" })
  evidence!: unknown;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "superseded_at", precision: 3, nullable: true })
  supersededAt!: Date | null;

  @ManyToOne(() => TicketEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_outcome_fact_ticket",
    },
    { name: "ticket_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_outcome_fact_ticket" },
  ])
  ticket!: Relation<TicketEntity> | null;

  @ManyToOne(() => TeamEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_outcome_fact_team",
    },
    { name: "team_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_outcome_fact_team" },
  ])
  team!: Relation<TeamEntity> | null;

  @ManyToOne(() => FactStratumEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_outcome_fact_stratum",
    },
    { name: "stratum_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_outcome_fact_stratum" },
  ])
  stratum!: Relation<FactStratumEntity> | null;
}
