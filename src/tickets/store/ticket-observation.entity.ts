import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { TicketEntity } from "./ticket.entity.js";

@Entity("ticket_observation")
@Check("ck_ticket_observation_arrived_by", `arrived_by in ('API','FILE','WEBHOOK')`)
@Index("ix_ticket_observation_ticket", ["organisationId", "ticketId"])
export class TicketObservationEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_ticket_observation" })
  organisationId!: string;

  @PrimaryColumn({ type: "date", name: "occurred_on", primaryKeyConstraintName: "pk_ticket_observation" })
  occurredOn!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_ticket_observation" })
  id!: string;

  @Column({ type: "uuid", name: "ticket_id" })
  ticketId!: string;

  @Column({ type: "timestamptz", name: "source_updated_at", precision: 3 })
  sourceUpdatedAt!: Date;

  @Column({ type: "bigint", name: "source_version" })
  sourceVersion!: string;

  @Column({ type: "jsonb" })
  content!: unknown;

  @Column({ type: "bytea", name: "content_hash" })
  contentHash!: Buffer;

  @Column({ type: "text", name: "arrived_by" })
  arrivedBy!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => TicketEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_ticket_observation_ticket",
    },
    {
      name: "ticket_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_ticket_observation_ticket",
    },
  ])
  ticket!: Relation<TicketEntity>;
}
