import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { PersonEntity } from "../../people/store/person.entity.js";
import { TicketEntity } from "../../tickets/store/ticket.entity.js";

/** A person's objection to a fact about them; names the observation itself, because its row is superseded whenever it is derived anew. */
@Entity("fact_dispute")
@Check("ck_fact_dispute_state", `state in ('OPEN','UPHELD','REJECTED','WITHDRAWN')`)
@Check(
  "ck_fact_dispute_resolved",
  `(state in ('UPHELD','REJECTED')) = (resolved_by is not null and resolution is not null)`,
)
@Check("ck_fact_dispute_resolver", `resolved_by <> person_id`)
@Index("uq_fact_dispute_open", { synchronize: false })
@Index("ix_fact_dispute_person", ["organisationId", "personId", "filedAt"])
@Index("ix_fact_dispute_subject", ["organisationId", "subjectId"])
export class FactDisputeEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_fact_dispute" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_fact_dispute" })
  id!: string;

  @Column({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "text" })
  metric!: string;

  @Column({ type: "uuid", name: "subject_id" })
  subjectId!: string;

  @Column({ type: "uuid", name: "ticket_id", nullable: true })
  ticketId!: string | null;

  @Column({ type: "uuid", name: "article_id", nullable: true })
  articleId!: string | null;

  @Column({ type: "timestamptz", name: "occurred_at", precision: 3 })
  occurredAt!: Date;

  @Column({ type: "date", name: "occurred_on" })
  occurredOn!: string;

  @Column({ type: "uuid", name: "fact_id" })
  factId!: string;

  @Column({ type: "text" })
  reason!: string;

  @Column({ type: "text" })
  state!: string;

  @Column({ type: "timestamptz", name: "filed_at", precision: 3 })
  filedAt!: Date;

  @Column({ type: "uuid", name: "resolved_by", nullable: true })
  resolvedBy!: string | null;

  @Column({ type: "timestamptz", name: "resolved_at", precision: 3, nullable: true })
  resolvedAt!: Date | null;

  @Column({ type: "text", nullable: true })
  resolution!: string | null;

  @Column({ type: "integer" })
  version!: number;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_fact_dispute_person",
    },
    { name: "person_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_fact_dispute_person" },
  ])
  person!: Relation<PersonEntity>;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_fact_dispute_resolver",
    },
    { name: "resolved_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_fact_dispute_resolver" },
  ])
  resolver!: Relation<PersonEntity> | null;

  @ManyToOne(() => TicketEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_fact_dispute_ticket",
    },
    { name: "ticket_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_fact_dispute_ticket" },
  ])
  ticket!: Relation<TicketEntity> | null;
}
