import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganisationEntity } from "../../people/store/organisation.entity.js";

/** The facts in force of one metric, month, person (or none), team (where no person is named) and exclusion, added up. */
@Entity("outcome_rollup")
@Check("ck_outcome_rollup_month", `extract(day from month) = 1`)
@Index("uq_outcome_rollup_cell", { synchronize: false })
export class OutcomeRollupEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_outcome_rollup" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_outcome_rollup" })
  id!: string;

  @Column({ type: "text" })
  metric!: string;

  @Column({ type: "date" })
  month!: string;

  @Column({ type: "uuid", name: "person_id", nullable: true })
  personId!: string | null;

  @Column({ type: "uuid", name: "team_id", nullable: true })
  teamId!: string | null;

  @Column({ type: "text", nullable: true })
  exclusion!: string | null;

  @Column({ type: "bigint" })
  numerator!: string;

  @Column({ type: "bigint" })
  undecided!: string;

  @Column({ type: "bigint" })
  denominator!: string;

  @Column({ type: "integer", name: "reviewed_links" })
  reviewedLinks!: number;

  @Column({ type: "integer" })
  facts!: number;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({
    name: "organisation_id",
    referencedColumnName: "id",
    foreignKeyConstraintName: "fk_outcome_rollup_organisation",
  })
  organisation!: Relation<OrganisationEntity>;
}
