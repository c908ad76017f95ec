import type { ArticleAudience, ArticleConfidence } from "../../knowledge/domain/article.js";
import type { ArticlePlan } from "./article-plan.js";
import { articleText } from "./article-text.js";
import { isoInstant } from "./demo-calendar.js";
import { chance, pickWeighted, stream } from "./draw.js";
import { STAFF } from "./people-data.js";
import type { ArticleRow } from "./rows.js";

/** One line per revision of each article, article by article. */
export function* articleRows(seed: number, plans: readonly ArticlePlan[]): Generator<ArticleRow> {
  for (const plan of plans) {
    for (let revision = 0; revision <= plan.revisions.length; revision += 1)
      yield articleRow(seed, plan, revision);
  }
}

function articleRow(seed: number, plan: ArticlePlan, revision: number): ArticleRow {
  const change = plan.revisions[revision - 1];
  const random = stream(seed, `state:${plan.index}`);
  const row = {
    externalId: plan.id,
    ...articleText(seed, plan, revision),
    language: plan.subject.kind === "FOREIGN" ? plan.subject.foreign.language : "en",
    category: plan.category,
    author: plan.author,
    audience: audienceOf(random(), plan),
    governance: chance(random, plan.root === "Security" ? 0.3 : 0.04)
      ? ("COMPLIANCE_BASED" as const)
      : ("EXPERIENCE_BASED" as const),
    confidence: confidenceOf(random(), plan, revision),
    createdAt: isoInstant(plan.createdAtMs),
    updatedAt: isoInstant(change?.atMs ?? plan.createdAtMs),
  };
  return change === undefined ? row : { ...row, updatedBy: change.by };
}

function confidenceOf(draw: number, plan: ArticlePlan, revision: number): ArticleConfidence {
  if (plan.isUnfinished) return "WORK_IN_PROGRESS";
  const isLast = revision === plan.revisions.length;
  if (isLast && plan.archivedAtMs !== null) return "ARCHIVED";
  if (revision > 0) return "VALIDATED";
  const level = STAFF.find(({ id }) => id === plan.author)?.level;
  const isLicensed = level === "CONTRIBUTOR" || level === "PUBLISHER";
  return isLicensed && draw < 0.65 ? "VALIDATED" : "NOT_VALIDATED";
}

function audienceOf(draw: number, plan: ArticlePlan): ArticleAudience {
  if (plan.isUnfinished || plan.root === "Security") return "INTERNAL";
  const isForCustomers =
    plan.root === "Home Services" || plan.root === "Billing" || plan.category === "Accounts > Password";
  const random = (): number => draw;
  return pickWeighted<ArticleAudience>(
    random,
    isForCustomers
      ? [
          ["PUBLIC", 4],
          ["CUSTOMER", 4],
          ["INTERNAL", 3],
        ]
      : [
          ["INTERNAL", 7],
          ["CUSTOMER", 2],
          ["PARTNER", 1],
          ["WITHIN", 0.5],
        ],
  );
}
