import type { MigrationInterface, QueryRunner } from "typeorm";

/** Vectors of articles from an embedding service, where one is set. */
export class Embeddings0012 implements MigrationInterface {
  name = "Embeddings1782000000012";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table duplicate_embedding (
        organisation_id uuid not null,
        article_id uuid not null,
        article_version integer not null,
        provider text not null,
        vector real[] not null,
        recorded_at timestamptz(3) not null,
        constraint pk_duplicate_embedding primary key (organisation_id, article_id),
        constraint fk_duplicate_embedding_article foreign key (organisation_id, article_id) references article (organisation_id, id),
        constraint ck_duplicate_embedding_vector check (cardinality(vector) > 0)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table duplicate_embedding`);
  }
}
