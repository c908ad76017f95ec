import type { MigrationInterface, QueryRunner } from "typeorm";

/** Which article of a pair is contained in the other, and why two articles are alike and what tells them apart. */
export class DuplicateEvidence0011 implements MigrationInterface {
  name = "DuplicateEvidence1782000000011";

  async up(runner: QueryRunner): Promise<void> {
    // Null until the pair is compared again: pairs of earlier versions of the engine were not explained.
    await runner.query(`alter table duplicate_pair add column contained text, add column explanation jsonb`);
    await runner.query(
      `alter table duplicate_pair add constraint ck_duplicate_pair_contained check (contained in ('A','B'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table duplicate_pair drop constraint ck_duplicate_pair_contained`);
    await runner.query(`alter table duplicate_pair drop column explanation, drop column contained`);
  }
}
