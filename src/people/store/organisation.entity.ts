import { Check, Column, Entity, PrimaryColumn, Unique } from "typeorm";

@Entity("organisation")
@Unique("uq_organisation_slug", ["slug"])
@Check("ck_organisation_slug", `slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'`)
@Check("ck_organisation_callback_window", `callback_window_days between 1 and 30`)
export class OrganisationEntity {
  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_organisation" })
  id!: string;

  @Column({ type: "text" })
  slug!: string;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text", name: "time_zone" })
  timeZone!: string;

  @Column({ type: "boolean", name: "team_only_mode" })
  teamOnlyMode!: boolean;

  @Column({ type: "integer", name: "callback_window_days" })
  callbackWindowDays!: number;

  @Column({ type: "boolean", name: "is_demo" })
  isDemo!: boolean;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;
}
