import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganisationEntity } from "../../people/store/organisation.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("goal_limit")
@Check("ck_goal_limit_range", `person between 1 and 20 and team between 1 and 20`)
@Check("ck_goal_limit_known", `superseded_at >= recorded_at`)
@Index("uq_goal_limit_current", { synchronize: false })
export class GoalLimitEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_goal_limit" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_goal_limit" })
  id!: string;

  @Column({ type: "integer" })
  person!: number;

  @Column({ type: "integer" })
  team!: number;

  @Column({ type: "uuid", name: "set_by" })
  setBy!: string;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "superseded_at", precision: 3, nullable: true })
  supersededAt!: Date | null;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_goal_limit_organisation",
    },
  ])
  organisation!: Relation<OrganisationEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_goal_limit_by",
    },
    { name: "set_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_goal_limit_by" },
  ])
  setByRow!: Relation<PersonEntity>;
}
