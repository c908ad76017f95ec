import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from "typeorm";
import { OpinionEntity } from "./opinion.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("goal_opinion_answer")
@Unique("uq_goal_opinion_answer_opinion", ["organisationId", "opinionId"])
export class OpinionAnswerEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_goal_opinion_answer",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_opinion_answer" })
  id!: string;

  @Column({ type: "uuid", name: "opinion_id" })
  opinionId!: string;

  @Column({ type: "uuid", name: "author_id" })
  authorId!: string;

  @Column({ type: "text" })
  text!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => OpinionEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_opinion_answer_opinion",
    },
    {
      name: "opinion_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_goal_opinion_answer_opinion",
    },
  ])
  opinion!: Relation<OpinionEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_opinion_answer_author",
    },
    {
      name: "author_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_goal_opinion_answer_author",
    },
  ])
  author!: Relation<PersonEntity>;
}
