import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from "typeorm";
import { ObstacleEntity } from "./obstacle.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("obstacle_event")
@Unique("uq_obstacle_event_version", ["organisationId", "obstacleId", "obstacleVersion"])
@Check("ck_obstacle_event_step", `step in ('REPORT','STATE','SUSPENSION')`)
export class ObstacleEventEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_obstacle_event" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_obstacle_event" })
  id!: string;

  @Column({ type: "uuid", name: "obstacle_id" })
  obstacleId!: string;

  @Column({ type: "integer", name: "obstacle_version" })
  obstacleVersion!: number;

  @Column({ type: "text" })
  step!: string;

  @Column({ type: "text" })
  state!: string;

  @Column({ type: "boolean", name: "suspends_verdict" })
  suspendsVerdict!: boolean;

  @Column({ type: "date", name: "ends_on", nullable: true })
  endsOn!: string | null;

  @Column({ type: "uuid", name: "actor_id" })
  actorId!: string;

  @Column({ type: "text", nullable: true })
  reason!: string | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => ObstacleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_obstacle_event_obstacle",
    },
    {
      name: "obstacle_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_obstacle_event_obstacle",
    },
  ])
  obstacle!: Relation<ObstacleEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_obstacle_event_actor",
    },
    { name: "actor_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_obstacle_event_actor" },
  ])
  actor!: Relation<PersonEntity>;
}
