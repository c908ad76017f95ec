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
import { TeamEntity } from "./team.entity.js";

@Entity("team_placement")
@Check("ck_team_placement_validity", `valid_to > valid_from`)
@Check("ck_team_placement_self", `parent_id <> team_id`)
@Exclusion(
  "ex_team_placement_overlap",
  `using gist (organisation_id with =, team_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)`,
)
@Index("ix_team_placement_parent", ["organisationId", "parentId"])
export class TeamPlacementEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_team_placement" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_team_placement" })
  id!: string;

  @Column({ type: "uuid", name: "team_id" })
  teamId!: string;

  @Column({ type: "uuid", name: "parent_id", nullable: true })
  parentId!: string | null;

  @Column({ type: "date", name: "valid_from" })
  validFrom!: string;

  @Column({ type: "date", name: "valid_to", nullable: true })
  validTo!: string | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @Column({ type: "timestamptz", name: "superseded_at", precision: 3, nullable: true })
  supersededAt!: Date | null;

  @ManyToOne(() => TeamEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_team_placement_team",
    },
    { name: "team_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_team_placement_team" },
  ])
  team!: Relation<TeamEntity>;

  @ManyToOne(() => TeamEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_team_placement_parent",
    },
    { name: "parent_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_team_placement_parent" },
  ])
  parent!: Relation<TeamEntity> | null;
}
