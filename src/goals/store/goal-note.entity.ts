import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { GoalEntity } from "./goal.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("goal_note")
@Index("ix_goal_note_goal", ["organisationId", "goalId", "recordedAt"])
export class GoalNoteEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_goal_note" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_note" })
  id!: string;

  @Column({ type: "uuid", name: "goal_id" })
  goalId!: string;

  @Column({ type: "text" })
  text!: string;

  @Column({ type: "uuid", name: "written_by" })
  writtenBy!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => GoalEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_note_goal",
    },
    { name: "goal_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_note_goal" },
  ])
  goal!: Relation<GoalEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_note_by",
    },
    { name: "written_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_note_by" },
  ])
  writtenByRow!: Relation<PersonEntity>;
}
