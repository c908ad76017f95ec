import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { PersonEntity } from "../../people/store/person.entity.js";
import { TicketEntity } from "./ticket.entity.js";

@Entity("ticket_status_change")
@Unique("uq_ticket_status_change", ["organisationId", "ticketId", "occurredOn", "occurredAt", "status"])
@Check(
  "ck_ticket_status_change_status",
  `status in ('NEW','OPEN','PENDING','ON_HOLD','RESOLVED','CLOSED','CANCELLED')`,
)
export class TicketStatusChangeEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_ticket_status_change",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "date", name: "occurred_on", primaryKeyConstraintName: "pk_ticket_status_change" })
  occurredOn!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_ticket_status_change" })
  id!: string;

  @Column({ type: "uuid", name: "ticket_id" })
  ticketId!: string;

  @Column({ type: "text" })
  status!: string;

  @Column({ type: "timestamptz", name: "occurred_at", precision: 3 })
  occurredAt!: Date;

  @Column({ type: "uuid", name: "by_person_id", nullable: true })
  byPersonId!: string | null;

  @Column({ type: "text", name: "source_event_id", nullable: true })
  sourceEventId!: string | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => TicketEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_ticket_status_change_ticket",
    },
    {
      name: "ticket_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_ticket_status_change_ticket",
    },
  ])
  ticket!: Relation<TicketEntity>;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_ticket_status_change_person",
    },
    {
      name: "by_person_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_ticket_status_change_person",
    },
  ])
  byPerson!: Relation<PersonEntity> | null;
}
