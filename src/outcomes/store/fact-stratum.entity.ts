import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganisationEntity } from "../../people/store/organisation.entity.js";

/** What the cases of figures are split by. A row per combination that occurs, so that a fact carries one id. */
@Entity("fact_stratum")
@Check("ck_fact_stratum_tenure_band", `tenure_band in ('UP_TO_90_DAYS','UP_TO_1_YEAR','OVER_1_YEAR')`)
@Check("ck_fact_stratum_knowledge", `knowledge in ('KNOWN','NEW')`)
@Index("uq_fact_stratum", { synchronize: false })
export class FactStratumEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_fact_stratum" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_fact_stratum" })
  id!: string;

  @Column({ type: "text", nullable: true })
  category!: string | null;

  @Column({ type: "text", nullable: true })
  priority!: string | null;

  @Column({ type: "text", nullable: true })
  channel!: string | null;

  @Column({ type: "text", nullable: true })
  queue!: string | null;

  @Column({ type: "text", nullable: true })
  project!: string | null;

  @Column({ type: "text", name: "customer_group", nullable: true })
  customerGroup!: string | null;

  @Column({ type: "text", name: "tenure_band", nullable: true })
  tenureBand!: string | null;

  @Column({ type: "text", nullable: true })
  knowledge!: string | null;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({ name: "organisation_id", foreignKeyConstraintName: "fk_fact_stratum_organisation" })
  organisation!: Relation<OrganisationEntity>;
}
