import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganisationEntity } from "../../people/store/organisation.entity.js";
import { PersonEntity } from "../../people/store/person.entity.js";

@Entity("obstacle")
@Check(
  "ck_obstacle_cause",
  `cause in ('PERSON','KNOWLEDGE','PROCESS','TOOL','STAFFING','PRODUCT','POLICY','CUSTOMER','UNKNOWN')`,
)
@Check("ck_obstacle_state", `state in ('REPORTED','ACCEPTED','IN_PROGRESS','RESOLVED','REJECTED')`)
@Check("ck_obstacle_days", `ends_on > starts_on`)
@Check("ck_obstacle_suspends", `not suspends_verdict or state in ('ACCEPTED','IN_PROGRESS','RESOLVED')`)
@Check("ck_obstacle_resolved", `state <> 'RESOLVED' or ends_on is not null`)
@Index("ix_obstacle_reported", ["organisationId", "reportedAt", "id"])
export class ObstacleEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_obstacle" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_obstacle" })
  id!: string;

  @Column({ type: "uuid", name: "reported_by" })
  reportedBy!: string;

  @Column({ type: "text" })
  cause!: string;

  @Column({ type: "text" })
  text!: string;

  @Column({ type: "date", name: "starts_on" })
  startsOn!: string;

  @Column({ type: "date", name: "ends_on", nullable: true })
  endsOn!: string | null;

  @Column({ type: "text" })
  state!: string;

  @Column({ type: "boolean", name: "suspends_verdict" })
  suspendsVerdict!: boolean;

  @Column({ type: "integer" })
  version!: number;

  @Column({ type: "timestamptz", name: "reported_at", precision: 3 })
  reportedAt!: Date;

  @Column({ type: "timestamptz", name: "updated_at", precision: 3 })
  updatedAt!: Date;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({
    name: "organisation_id",
    referencedColumnName: "id",
    foreignKeyConstraintName: "fk_obstacle_organisation",
  })
  organisation!: Relation<OrganisationEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_obstacle_reported_by",
    },
    { name: "reported_by", referencedColumnName: "id", foreignKeyConstraintName: "fk_obstacle_reported_by" },
  ])
  reporter!: Relation<PersonEntity>;
}
