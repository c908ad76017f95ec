import {
  Check,
  Column,
  Entity,
  Exclusion,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from "typeorm";
import { PersonEntity } from "./person.entity.js";
import { TeamEntity } from "./team.entity.js";

@Entity("membership")
@Check("ck_membership_role", `role in ('MEMBER','LEADER')`)
@Check("ck_membership_validity", `valid_to > valid_from`)
@Exclusion(
  "ex_membership_overlap",
  `using gist (organisation_id with =, person_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)`,
)
@Index("ix_membership_team", ["organisationId", "teamId", "validFrom"])
export class MembershipEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_membership" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_membership" })
  id!: string;

  @Column({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "uuid", name: "team_id" })
  teamId!: string;

  @Column({ type: "text" })
  role!: string;

  @Column({ type: "date", name: "valid_from" })
  validFrom!: string;

  @Column({ type: "date", name: "valid_to", nullable: true })
  validTo!: string | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "superseded_at", precision: 3, nullable: true })
  supersededAt!: Date | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_membership_person",
    },
    { name: "person_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_membership_person" },
  ])
  person!: Relation<PersonEntity>;

  @ManyToOne(() => TeamEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_membership_team",
    },
    { name: "team_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_membership_team" },
  ])
  team!: Relation<TeamEntity>;
}
