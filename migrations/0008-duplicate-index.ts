import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Frequencies in pages instead of rows (a million articles have tens of millions of features), signatures with their
 * weights and hubs. All of it is derived: what is there is forgotten and the next scan makes it anew.
 */
export class DuplicateIndex0008 implements MigrationInterface {
  name = "DuplicateIndex1782000000008";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from duplicate_signature`);
    await runner.query(`delete from duplicate_epoch`);
    await runner.query(`drop table duplicate_frequency`);
    await runner.query(`
      create table duplicate_frequency (
        organisation_id uuid not null,
        epoch integer not null,
        page integer not null,
        features bytea not null,
        documents bytea not null,
        constraint pk_duplicate_frequency primary key (organisation_id, epoch, page),
        constraint fk_duplicate_frequency_organisation foreign key (organisation_id) references organisation (id)
      )`);
    // Counts and hashes do not compress; without the attempt a page is stored in a tenth of the time.
    await runner.query(`
      alter table duplicate_frequency
        alter column features set storage external,
        alter column documents set storage external`);
    await runner.query(`
      alter table duplicate_signature
        add column weights real[] not null,
        add column hub real not null,
        add column hub_least real not null,
        add column text_identity bigint not null`);
    await runner.query(
      `create index ix_duplicate_signature_identity on duplicate_signature (organisation_id, text_identity, article_id)`,
    );
    // Without the list of pending entries, which every look-up would read to its end.
    await runner.query(`drop index ix_duplicate_signature_features`);
    await runner.query(
      `create index ix_duplicate_signature_features on duplicate_signature using gin (features) with (fastupdate = off)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from duplicate_signature`);
    await runner.query(`delete from duplicate_epoch`);
    await runner.query(`drop index ix_duplicate_signature_features`);
    await runner.query(
      `create index ix_duplicate_signature_features on duplicate_signature using gin (features)`,
    );
    await runner.query(`drop index ix_duplicate_signature_identity`);
    await runner.query(`
      alter table duplicate_signature
        drop column weights, drop column hub, drop column hub_least, drop column text_identity`);
    await runner.query(`drop table duplicate_frequency`);
    await runner.query(`
      create table duplicate_frequency (
        organisation_id uuid not null,
        epoch integer not null,
        feature integer not null,
        documents integer not null,
        constraint pk_duplicate_frequency primary key (organisation_id, epoch, feature),
        constraint fk_duplicate_frequency_organisation foreign key (organisation_id) references organisation (id)
      )`);
  }
}
