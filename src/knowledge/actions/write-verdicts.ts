import type { Tx } from "../../platform/database/unit-of-work.js";
import type { LinkId, PersonId } from "../../platform/kernel/ids.js";
import type { RowOutcome } from "../../platform/kernel/row-outcome.js";
import type { LinkRow } from "../domain/rows.js";
import { appendVerdicts, findVerdicts, type VerdictToWrite } from "../store/link.store.js";
import type { LinkPlan } from "./plan-links.js";

/** Writes what reviews said of the links of a batch; a row whose only news is its verdict counts as updated. */
export async function writeVerdicts(
  tx: Tx,
  rows: readonly LinkRow[],
  outcomes: RowOutcome[],
  people: ReadonlyMap<string, PersonId>,
  plans: readonly LinkPlan[],
): Promise<void> {
  await carryVerdicts(tx, plans);
  const verdicts: VerdictToWrite[] = [];
  for (const [index, row] of rows.entries()) {
    const outcome = outcomes[index];
    if (row.verdict === undefined || outcome === undefined || outcome.status === "FAILED") continue;
    verdicts.push({
      linkId: outcome.id as LinkId,
      verdict: row.verdict,
      reviewedBy: row.reviewedBy == null ? null : (people.get(row.reviewedBy) ?? null),
      // A review without a date must be the same review when it is told again.
      reviewedAt: row.reviewedAt ?? row.linkedAt,
    });
  }
  const news = await appendVerdicts(tx, verdicts);
  for (const [index, outcome] of outcomes.entries())
    if (
      rows[index]?.verdict !== undefined &&
      outcome.status === "UNCHANGED" &&
      news.has(outcome.id as LinkId)
    )
      outcomes[index] = { ...outcome, status: "UPDATED" };
}

/** Reviews of a link that was superseded go with the one that holds in its place. */
async function carryVerdicts(tx: Tx, plans: readonly LinkPlan[]): Promise<void> {
  const heirs = plans.flatMap((plan) => plan.replaced);
  const verdicts = await findVerdicts(
    tx,
    heirs.map((heir) => heir.from),
  );
  await appendVerdicts(
    tx,
    heirs.flatMap(({ from, to }) =>
      verdicts.filter((verdict) => verdict.linkId === from).map((verdict) => ({ ...verdict, linkId: to })),
    ),
  );
}
