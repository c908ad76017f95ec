import type { MigrationInterface, QueryRunner } from "typeorm";

/** What an article is a translation of, in the article and in each of its revisions. */
export class Translations0013 implements MigrationInterface {
  name = "Translations1782000000013";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table article
        add column translation_of uuid,
        add constraint fk_article_translation foreign key (organisation_id, translation_of)
          references article (organisation_id, id),
        add constraint ck_article_translation check (translation_of <> id)`);
    await runner.query(
      `create index ix_article_translation on article (organisation_id, translation_of) where translation_of is not null`,
    );
    await runner.query(`
      alter table article_revision
        add column translation_of uuid,
        add constraint fk_article_revision_translation foreign key (organisation_id, translation_of)
          references article (organisation_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table article_revision drop column translation_of`);
    await runner.query(`alter table article drop column translation_of`);
  }
}
