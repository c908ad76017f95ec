import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { GoalEntity } from "./goal.entity.js";
import { ObstacleEntity } from "./obstacle.entity.js";

@Entity("obstacle_goal")
@Index("ix_obstacle_goal_goal", ["organisationId", "goalId"])
export class ObstacleGoalEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_obstacle_goal" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", name: "obstacle_id", primaryKeyConstraintName: "pk_obstacle_goal" })
  obstacleId!: string;

  @PrimaryColumn({ type: "uuid", name: "goal_id", primaryKeyConstraintName: "pk_obstacle_goal" })
  goalId!: string;

  @ManyToOne(() => ObstacleEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_obstacle_goal_obstacle",
    },
    {
      name: "obstacle_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_obstacle_goal_obstacle",
    },
  ])
  obstacle!: Relation<ObstacleEntity>;

  @ManyToOne(() => GoalEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_obstacle_goal_goal",
    },
    { name: "goal_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_obstacle_goal_goal" },
  ])
  goal!: Relation<GoalEntity>;
}
