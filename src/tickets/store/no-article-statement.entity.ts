import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { PersonEntity } from "../../people/store/person.entity.js";
import { TicketEntity } from "./ticket.entity.js";

@Entity("no_article_statement")
@Check(
  "ck_no_article_statement_reason",
  `reason in ('SPAM','ADMINISTRATIVE','ONE_OFF','NOT_KNOWLEDGE_WORK','OTHER')`,
)
@Index("uq_no_article_statement_open", { synchronize: false })
export class NoArticleStatementEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_no_article_statement",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_no_article_statement" })
  id!: string;

  @Column({ type: "uuid", name: "ticket_id" })
  ticketId!: string;

  @Column({ type: "text" })
  reason!: string;

  @Column({ type: "text", nullable: true })
  note!: string | null;

  @Column({ type: "uuid", name: "stated_by", nullable: true })
  statedBy!: string | null;

  @Column({ type: "timestamptz", name: "stated_at", precision: 3 })
  statedAt!: Date;

  @Column({ type: "timestamptz", name: "withdrawn_at", precision: 3, nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => TicketEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_no_article_statement_ticket",
    },
    {
      name: "ticket_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_no_article_statement_ticket",
    },
  ])
  ticket!: Relation<TicketEntity>;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_no_article_statement_person",
    },
    {
      name: "stated_by",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_no_article_statement_person",
    },
  ])
  statedByRow!: Relation<PersonEntity> | null;
}
