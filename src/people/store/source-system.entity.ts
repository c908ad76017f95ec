import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { OrganisationEntity } from "./organisation.entity.js";

@Entity("source_system")
@Unique("uq_source_system_name", ["organisationId", "name"])
@Check("ck_source_system_name", `name ~ '^[a-z0-9][a-z0-9_-]{0,62}$'`)
@Check(
  "ck_source_system_kind",
  `kind in ('ZENDESK','JIRA_SM','SERVICENOW','FRESHDESK','GLPI','ZAMMAD','GENERIC')`,
)
export class SourceSystemEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_source_system" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_source_system" })
  id!: string;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text" })
  kind!: string;

  @Column({ type: "text", nullable: true })
  url!: string | null;

  @Column({ type: "integer", name: "csat_positive_from" })
  csatPositiveFrom!: number;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_source_system_organisation",
    },
  ])
  organisation!: Relation<OrganisationEntity>;
}
