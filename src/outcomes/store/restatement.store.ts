import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import type { Exclusion, MetricSums } from "../domain/metric-sums.js";
import type { RestatementOutcome, RestatementReason } from "../domain/publishing.js";
import {
  PUBLISHED_COLUMNS,
  toPublished,
  type PublishedFigure,
  type PublishedRow,
} from "./published.read-model.js";

/** An open restatement: what a published figure would be now. */
export interface OpenRestatement {
  readonly id: string;
  readonly figureId: string;
  readonly sums: MetricSums;
}

interface RestatementRow extends Omit<OpenRestatement, "sums"> {
  readonly numerator: number;
  readonly undecided: number;
  readonly denominator: number;
  readonly reviewedLinks: number;
  readonly exclusions: readonly Exclusion[];
  readonly durationsMs: readonly number[] | null;
}

const COLUMNS = `r.id, r.figure_id as "figureId", r.numerator::float8 as numerator, r.undecided::float8 as undecided,
       r.denominator::float8 as denominator, r.reviewed_links as "reviewedLinks", r.exclusions,
       r.durations_ms::float8[] as "durationsMs"`;

function toRestatement({ id, figureId, ...amounts }: RestatementRow, dataAsOf: Instant): OpenRestatement {
  const { numerator, undecided, denominator, reviewedLinks, exclusions, durationsMs } = amounts;
  const sums = {
    numerator,
    undecided,
    denominator,
    reviewedLinks,
    exclusions,
    durationsMs,
    immature: 0,
    dataAsOf,
  };
  return { id, figureId, sums };
}

/** The open restatements of the figures, by figure. */
export async function readOpenRestatements(
  tx: Tx,
  figureIds: readonly string[],
): Promise<ReadonlyMap<string, OpenRestatement>> {
  const rows = await tx.query<RestatementRow>(
    `select ${COLUMNS}
     from restatement r
     where r.organisation_id = $1 and r.figure_id = any($2::uuid[]) and r.closed_at is null`,
    [tx.organisationId, figureIds],
  );
  return new Map(rows.map((row) => [row.figureId, toRestatement(row, tx.recordedAt)]));
}

/** A restatement that begins. */
export interface NewRestatement {
  readonly figureId: string;
  readonly reason: RestatementReason;
  readonly sums: MetricSums;
}

/** Opens restatements. The figures must have no open one. */
export async function openRestatements(
  tx: Tx,
  restatements: readonly NewRestatement[],
  at: Instant,
): Promise<void> {
  if (restatements.length === 0) return;
  const rows = restatements.map(({ sums, ...rest }) => ({ ...rest, ...sums, id: newId() }));
  await tx.query(
    `insert into restatement
       (organisation_id, id, figure_id, reason, numerator, undecided, denominator, reviewed_links, exclusions, durations_ms, opened_at)
     select $1, r.id, r."figureId", r.reason, r.numerator, r.undecided, r.denominator, r."reviewedLinks", r.exclusions, r."durationsMs", $2
     from jsonb_to_recordset($3::jsonb) as r
       (id uuid, "figureId" uuid, reason text, numerator bigint, undecided bigint, denominator bigint,
        "reviewedLinks" integer, exclusions jsonb, "durationsMs" bigint[])`,
    [tx.organisationId, at, JSON.stringify(rows)],
  );
}

/** Closes restatements that nobody published. */
export async function closeRestatements(
  tx: Tx,
  ids: readonly string[],
  outcome: Exclude<RestatementOutcome, "PUBLISHED">,
  at: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `update restatement set closed_at = $3, outcome = $4 where organisation_id = $1 and id = any($2::uuid[])`,
    [tx.organisationId, ids, at, outcome],
  );
}

/** A restatement somebody wants to publish, locked, with the figure it is about. */
export interface LockedRestatement extends OpenRestatement {
  readonly outcome: RestatementOutcome | null;
  readonly figure: PublishedFigure;
}

/** Locks a restatement; null when there is none of that id. */
export async function lockRestatement(tx: Tx, id: string): Promise<LockedRestatement | null> {
  const [row] = await tx.query<RestatementRow & Pick<LockedRestatement, "outcome">>(
    `select ${COLUMNS}, r.outcome from restatement r where r.organisation_id = $1 and r.id = $2 for update`,
    [tx.organisationId, id],
  );
  if (row === undefined) return null;
  const [figure] = await tx.query<PublishedRow>(
    `select ${PUBLISHED_COLUMNS} from published_figure p where p.organisation_id = $1 and p.id = $2`,
    [tx.organisationId, row.figureId],
  );
  if (figure === undefined) return null;
  return { ...toRestatement(row, tx.recordedAt), outcome: row.outcome, figure: toPublished(figure) };
}

/** Closes a restatement as published. */
export async function markPublished(
  tx: Tx,
  id: string,
  by: { readonly personId: PersonId | null; readonly note: string; readonly newFigureId: string },
  at: Instant,
): Promise<void> {
  await tx.query(
    `update restatement
     set closed_at = $3, outcome = 'PUBLISHED', closed_by = $4, note = $5, new_figure_id = $6
     where organisation_id = $1 and id = $2`,
    [tx.organisationId, id, at, by.personId, by.note, by.newFigureId],
  );
}
