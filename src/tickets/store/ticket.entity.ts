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
import { PersonEntity } from "../../people/store/person.entity.js";
import { SourceSystemEntity } from "../../people/store/source-system.entity.js";

@Entity("ticket")
@Unique("uq_ticket_external", ["organisationId", "sourceId", "externalId"])
@Check("ck_ticket_external_id", `external_id <> '' and length(external_id) <= 255`)
@Check("ck_ticket_kind", `kind in ('INCIDENT','REQUEST','COMPLAINT','WORK_ORDER','OTHER')`)
@Check("ck_ticket_status", `status in ('NEW','OPEN','PENDING','ON_HOLD','RESOLVED','CLOSED','CANCELLED')`)
@Check(
  "ck_ticket_repeat_reason",
  `repeat_reason in ('NOT_RESOLVED','NEW_ISSUE','CUSTOMER_INFO_MISSING','EXTERNAL_DEPENDENCY','UNKNOWN')`,
)
@Check("ck_ticket_handle_seconds", `handle_seconds >= 0`)
@Index("ix_ticket_opened", ["organisationId", "openedAt", "id"])
@Index("ix_ticket_resolved", ["organisationId", "resolvedAt", "id"])
@Index("ix_ticket_updated", ["organisationId", "updatedAt", "id"])
@Index("ix_ticket_requester", ["organisationId", "requesterKey"])
@Index("ix_ticket_parent", { synchronize: false })
@Index("ix_ticket_repeat_of", { synchronize: false })
@Index("ix_ticket_merged_into", { synchronize: false })
@Index("ix_ticket_resolver", ["organisationId", "resolverId", "resolvedAt"])
@Index("ix_ticket_assignee", ["organisationId", "assigneeId", "openedAt"])
export class TicketEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_ticket" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_ticket" })
  id!: string;

  @Column({ type: "uuid", name: "source_id" })
  sourceId!: string;

  @Column({ type: "text", name: "external_id" })
  externalId!: string;

  @Column({ type: "text", name: "display_key", nullable: true })
  displayKey!: string | null;

  @Column({ type: "text" })
  kind!: string;

  @Column({ type: "text" })
  status!: string;

  @Column({ type: "text", name: "raw_status", nullable: true })
  rawStatus!: string | null;

  @Column({ type: "text", nullable: true })
  priority!: string | null;

  @Column({ type: "text", nullable: true })
  channel!: string | null;

  @Column({ type: "text", nullable: true })
  category!: string | null;

  @Column({ type: "text", nullable: true })
  project!: string | null;

  @Column({ type: "text", nullable: true })
  queue!: string | null;

  @Column({ type: "text", name: "customer_key", nullable: true })
  customerKey!: string | null;

  @Column({ type: "text", name: "requester_key", nullable: true })
  requesterKey!: string | null;

  @Column({ type: "timestamptz", name: "opened_at", precision: 3 })
  openedAt!: Date;

  @Column({ type: "timestamptz", name: "first_response_at", precision: 3, nullable: true })
  firstResponseAt!: Date | null;

  @Column({ type: "timestamptz", name: "resolved_at", precision: 3, nullable: true })
  resolvedAt!: Date | null;

  @Column({ type: "timestamptz", name: "closed_at", precision: 3, nullable: true })
  closedAt!: Date | null;

  @Column({ type: "integer", name: "reopen_count" })
  reopenCount!: number;

  @Column({ type: "uuid", name: "assignee_id", nullable: true })
  assigneeId!: string | null;

  @Column({ type: "uuid", name: "resolver_id", nullable: true })
  resolverId!: string | null;

  @Column({ type: "uuid", name: "touched_by", array: true })
  touchedBy!: string[];

  @Column({ type: "text", name: "unmatched_people", array: true })
  unmatchedPeople!: string[];

  @Column({ type: "integer", name: "handle_seconds", nullable: true })
  handleSeconds!: number | null;

  @Column({ type: "integer", nullable: true })
  csat!: number | null;

  @Column({ type: "timestamptz", name: "csat_answered_at", precision: 3, nullable: true })
  csatAnsweredAt!: Date | null;

  @Column({ type: "timestamptz", name: "csat_asked_at", precision: 3, nullable: true })
  csatAskedAt!: Date | null;

  @Column({ type: "text", name: "parent_external_id", nullable: true })
  parentExternalId!: string | null;

  @Column({ type: "text", name: "merged_into_external_id", nullable: true })
  mergedIntoExternalId!: string | null;

  @Column({ type: "text", name: "repeat_of_external_id", nullable: true })
  repeatOfExternalId!: string | null;

  @Column({ type: "text", name: "repeat_reason", nullable: true })
  repeatReason!: string | null;

  @Column({ type: "boolean", name: "is_spam" })
  isSpam!: boolean;

  @Column({ type: "text", nullable: true })
  url!: string | null;

  @Column({ type: "timestamptz", name: "source_updated_at", precision: 3 })
  sourceUpdatedAt!: Date;

  @Column({ type: "bigint", name: "source_version" })
  sourceVersion!: string;

  @Column({ type: "bytea", name: "content_hash" })
  contentHash!: Buffer;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "updated_at", precision: 3 })
  updatedAt!: Date;

  @ManyToOne(() => SourceSystemEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_ticket_source",
    },
    { name: "source_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_ticket_source" },
  ])
  source!: Relation<SourceSystemEntity>;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_ticket_assignee",
    },
    { name: "assignee_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_ticket_assignee" },
  ])
  assignee!: Relation<PersonEntity> | null;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_ticket_resolver",
    },
    { name: "resolver_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_ticket_resolver" },
  ])
  resolver!: Relation<PersonEntity> | null;
}
