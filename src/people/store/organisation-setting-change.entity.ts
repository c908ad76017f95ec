import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganisationEntity } from "./organisation.entity.js";
import { PersonEntity } from "./person.entity.js";

/** A change of a setting that decides who sees figures: what it was, what it became, what for; append-only. */
@Entity("organisation_setting_change")
@Check("ck_organisation_setting_change_setting", `setting in ('TEAM_ONLY_MODE')`)
@Check("ck_organisation_setting_change_differs", `value_before <> value_after`)
export class OrganisationSettingChangeEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_organisation_setting_change",
  })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_organisation_setting_change" })
  id!: string;

  @Column({ type: "text" })
  setting!: string;

  @Column({ type: "text", name: "value_before" })
  valueBefore!: string;

  @Column({ type: "text", name: "value_after" })
  valueAfter!: string;

  @Column({ type: "text" })
  purpose!: string;

  @Column({ type: "uuid", name: "changed_by", nullable: true })
  changedBy!: string | null;

  @Column({ type: "timestamptz", name: "recorded_at", precision: 3 })
  recordedAt!: Date;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({
    name: "organisation_id",
    referencedColumnName: "id",
    foreignKeyConstraintName: "fk_organisation_setting_change_organisation",
  })
  organisation!: Relation<OrganisationEntity>;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_organisation_setting_change_person",
    },
    {
      name: "changed_by",
      referencedColumnName: "id",
      foreignKeyConstraintName: "fk_organisation_setting_change_person",
    },
  ])
  changer!: Relation<PersonEntity> | null;
}
