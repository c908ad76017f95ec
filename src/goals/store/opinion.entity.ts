import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { GoalEntity } from "./goal.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("goal_opinion")
@Check("ck_goal_opinion_kind", `kind in ('AGREE','TOO_EASY','TOO_HARD','UNCLEAR','UNFAIR')`)
@Check("ck_goal_opinion_text", `kind = 'AGREE' or text is not null`)
@Index("ix_goal_opinion_goal", ["organisationId", "goalId", "recordedAt"])
@Index("ix_goal_opinion_addressee", ["organisationId", "addresseeId", "recordedAt"])
export class OpinionEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_goal_opinion" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_opinion" })
  id!: string;

  @Column({ type: "uuid", name: "goal_id" })
  goalId!: string;

  @Column({ type: "uuid", name: "author_id" })
  authorId!: string;

  @Column({ type: "uuid", name: "addressee_id", nullable: true })
  addresseeId!: string | null;

  @Column({ type: "text" })
  kind!: string;

  @Column({ type: "text", nullable: true })
  text!: string | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => GoalEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_opinion_goal",
    },
    { name: "goal_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_opinion_goal" },
  ])
  goal!: Relation<GoalEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_opinion_author",
    },
    { name: "author_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_opinion_author" },
  ])
  author!: Relation<PersonEntity>;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_opinion_addressee",
    },
    {
      name: "addressee_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_goal_opinion_addressee",
    },
  ])
  addressee!: Relation<PersonEntity> | null;
}
