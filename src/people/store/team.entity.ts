import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { OrganisationEntity } from "./organisation.entity.js";
import { SourceSystemEntity } from "./source-system.entity.js";

@Entity("team")
@Unique("uq_team_external", ["organisationId", "sourceId", "externalId"])
export class TeamEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_team" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_team" })
  id!: string;

  @Column({ type: "uuid", name: "source_id", nullable: true })
  sourceId!: string | null;

  @Column({ type: "text", name: "external_id", nullable: true })
  externalId!: string | null;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "integer" })
  version!: number;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn([
    { name: "organisation_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_team_organisation" },
  ])
  organisation!: Relation<OrganisationEntity>;

  @ManyToOne(() => SourceSystemEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_team_source",
    },
    { name: "source_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_team_source" },
  ])
  source!: Relation<SourceSystemEntity> | null;
}
