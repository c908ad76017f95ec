import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { GoalEntity } from "./goal.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("goal_alignment")
@Check("ck_goal_alignment_self", `child_id <> parent_id`)
@Check("ck_goal_alignment_weight", `weight_bps between 1 and 10000`)
@Check("ck_goal_alignment_known", `superseded_at >= recorded_at`)
@Index("ix_goal_alignment_child", ["organisationId", "childId"])
@Index("ix_goal_alignment_parent", ["organisationId", "parentId"])
@Index("uq_goal_alignment_current", { synchronize: false })
export class GoalAlignmentEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_goal_alignment" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_alignment" })
  id!: string;

  @Column({ type: "uuid", name: "child_id" })
  childId!: string;

  @Column({ type: "uuid", name: "parent_id" })
  parentId!: string;

  @Column({ type: "text" })
  why!: string;

  @Column({ type: "integer", name: "weight_bps", nullable: true })
  weightBps!: number | null;

  @Column({ type: "uuid", name: "aligned_by" })
  alignedBy!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "superseded_at", precision: 3, nullable: true })
  supersededAt!: Date | null;

  @ManyToOne(() => GoalEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_alignment_child",
    },
    { name: "child_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_alignment_child" },
  ])
  child!: Relation<GoalEntity>;

  @ManyToOne(() => GoalEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_alignment_parent",
    },
    { name: "parent_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_alignment_parent" },
  ])
  parent!: Relation<GoalEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_alignment_by",
    },
    { name: "aligned_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_alignment_by" },
  ])
  alignedByRow!: Relation<PersonEntity>;
}
