import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { PersonEntity } from "../../people/store/person.entity.js";
import { FactDisputeEntity } from "./dispute.entity.js";

/** One step of a dispute: who, when, why; append-only. */
@Entity("fact_dispute_event")
@Check("ck_fact_dispute_event_state", `state_after in ('OPEN','UPHELD','REJECTED','WITHDRAWN')`)
@Index("ix_fact_dispute_event_dispute", ["organisationId", "disputeId", "recordedAt"])
export class FactDisputeEventEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_fact_dispute_event" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_fact_dispute_event" })
  id!: string;

  @Column({ type: "uuid", name: "dispute_id" })
  disputeId!: string;

  @Column({ type: "text", name: "state_before", nullable: true })
  stateBefore!: string | null;

  @Column({ type: "text", name: "state_after" })
  stateAfter!: string;

  @Column({ type: "text" })
  note!: string;

  @Column({ type: "uuid", name: "actor_id" })
  actorId!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => FactDisputeEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_fact_dispute_event_dispute",
    },
    {
      name: "dispute_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_fact_dispute_event_dispute",
    },
  ])
  dispute!: Relation<FactDisputeEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_fact_dispute_event_actor",
    },
    { name: "actor_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_fact_dispute_event_actor" },
  ])
  actor!: Relation<PersonEntity>;
}
