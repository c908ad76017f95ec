import { importDecisions, type ImportedDecision } from "../../duplicates/actions/import-decisions.js";
import type { ArticleId, PersonId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { demoIds } from "../store/demo-ids.read-model.js";
import type { DemoLoad } from "./demo-load.js";
import { must } from "./must.js";

/** Records what people of the demo decided about some of the planted duplicates. */
export async function loadDemoDecisions(load: DemoLoad): Promise<void> {
  const ids = await demoIds(load.deps.database, load.organisationId, load.sourceId);
  const rows = [...load.demo.duplicateDecisions()].flatMap((row): ImportedDecision[] => {
    const [a, b, by] = [ids.articles.get(row.a), ids.articles.get(row.b), ids.people.get(row.decidedBy)];
    if (a === undefined || b === undefined || by === undefined) return [];
    return [
      {
        articleIds: [a as ArticleId, b as ArticleId],
        status: row.status,
        cause: row.cause ?? null,
        reason: row.reason ?? null,
        decidedBy: by as PersonId,
        decidedAt: row.decidedAt as Instant,
      },
    ];
  });
  must(await importDecisions(load.deps, load.viewer, rows));
}
