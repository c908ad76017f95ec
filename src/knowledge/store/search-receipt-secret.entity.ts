import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganisationEntity } from "../../people/store/organisation.entity.js";

/** What an organisation's search receipts are signed with, made with its first receipt and never changed. */
@Entity("search_receipt_secret")
@Check("ck_search_receipt_secret_length", `length(secret) >= 32`)
export class SearchReceiptSecretEntity {
  @PrimaryColumn({
    type: "uuid",
    name: "organisation_id",
    primaryKeyConstraintName: "pk_search_receipt_secret",
  })
  organisationId!: string;

  @Column({ type: "bytea" })
  secret!: Buffer;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({
    name: "organisation_id",
    referencedColumnName: "id",
    foreignKeyConstraintName: "fk_search_receipt_secret_organisation",
  })
  organisation!: Relation<OrganisationEntity>;
}
