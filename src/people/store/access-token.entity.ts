import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { PersonEntity } from "./person.entity.js";
import { SourceSystemEntity } from "./source-system.entity.js";

@Entity("access_token")
@Unique("uq_access_token_id", ["id"])
@Check("ck_access_token_subject", `(person_id is null) <> (source_id is null)`)
export class AccessTokenEntity {
  @PrimaryColumn({ type: "uuid", name: "organisation_id", primaryKeyConstraintName: "pk_access_token" })
  organisationId!: string;

  @PrimaryColumn({ type: "uuid", primaryKeyConstraintName: "pk_access_token" })
  id!: string;

  @Column({ type: "bytea", name: "secret_hash" })
  secretHash!: Buffer;

  @Column({ type: "text" })
  label!: string;

  @Column({ type: "uuid", name: "person_id", nullable: true })
  personId!: string | null;

  @Column({ type: "uuid", name: "source_id", nullable: true })
  sourceId!: string | null;

  @Column({ type: "text", array: true })
  scopes!: string[];

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @Column({ type: "timestamptz", name: "expires_at", precision: 3 })
  expiresAt!: Date;

  @Column({ type: "timestamptz", name: "revoked_at", precision: 3, nullable: true })
  revokedAt!: Date | null;

  @Column({ type: "timestamptz", name: "last_used_at", precision: 3, nullable: true })
  lastUsedAt!: Date | null;

  @ManyToOne(() => PersonEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_access_token_person",
    },
    { name: "person_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_access_token_person" },
  ])
  person!: Relation<PersonEntity> | null;

  @ManyToOne(() => SourceSystemEntity, { nullable: true })
  @JoinColumn([
    {
      name: "organisation_id",
      referencedColumnName: "organisationId",
      foreignKeyConstraintName: "fk_access_token_source",
    },
    { name: "source_id", referencedColumnName: "id", foreignKeyConstraintName: "fk_access_token_source" },
  ])
  source!: Relation<SourceSystemEntity> | null;
}
