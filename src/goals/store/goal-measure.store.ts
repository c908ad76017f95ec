import type { Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, GoalMeasureId, GoalMilestoneId, PersonId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import { metricColumns } from "../domain/aim.js";
import type { GoalParty } from "../domain/goal-agreement.js";
import type { BehaviourFinding } from "../domain/behaviour-finding.js";
import { kindOf, type MeasureDraft, type MetricTarget } from "../domain/goal-measure.js";
import { GoalAssessmentEntity } from "./goal-assessment.entity.js";
import { GoalMeasureEntity } from "./goal-measure.entity.js";
import { GoalMilestoneMarkEntity } from "./goal-milestone-mark.entity.js";
import { GoalMilestoneEntity } from "./goal-milestone.entity.js";
import { GoalTargetEntity } from "./goal-target.entity.js";
import { targetColumns } from "./measure-frame.js";

/** The measures a goal has from now on. */
export interface NewMeasures {
  readonly goalId: GoalId;
  readonly termsVersion: number;
  /** From when their targets hold: the first day of the goal's period. */
  readonly effectiveFrom: LocalDate;
  readonly setBy: PersonId;
  readonly measures: readonly MeasureDraft[];
}

/** Gives a goal its measures in place of those it had, which stay on record. */
export async function replaceMeasures(tx: Tx, given: NewMeasures): Promise<void> {
  await tx.query(
    `update goal_measure m set superseded_at = $3
     where m.organisation_id = $1 and m.goal_id = $2 and m.superseded_at is null`,
    [tx.organisationId, given.goalId, tx.recordedAt],
  );
  for (const [index, measure] of given.measures.entries()) await insertMeasure(tx, given, measure, index + 1);
}

async function insertMeasure(
  tx: Tx,
  { goalId, termsVersion, effectiveFrom, setBy }: NewMeasures,
  { basis, weightBps }: MeasureDraft,
  position: number,
): Promise<void> {
  const id = newId<"GoalMeasure">();
  const behaviour = basis.by === "BEHAVIOUR" ? basis.behaviour : null;
  const aim = basis.by === "METRIC" ? basis : null;
  await tx.manager.insert(GoalMeasureEntity, {
    ...stamp(tx),
    id,
    goalId,
    termsVersion,
    position,
    kind: kindOf(basis),
    weightBps,
    ...(aim === null ? null : metricColumns(aim.metric)),
    definitionVersion: aim?.definition.version ?? null,
    statement: behaviour?.statement ?? null,
    anchors: [...(behaviour?.anchors ?? [])],
    examples: [...(behaviour?.examples ?? [])],
  });
  if (basis.by === "METRIC")
    await appendTarget(tx, id, { target: basis.target, effectiveFrom, reason: null, setBy });
  if (basis.by !== "MILESTONES") return;
  const milestones = basis.milestones.map((milestone, index) => ({
    ...stamp(tx),
    ...milestone,
    measureId: id,
    position: index + 1,
  }));
  await tx.manager.insert(GoalMilestoneEntity, milestones);
}

/** A target from a day on. */
export interface NewTarget {
  readonly target: MetricTarget;
  readonly effectiveFrom: LocalDate;
  /** Why it was set; null for the first. */
  readonly reason: string | null;
  readonly setBy: PersonId;
}

/** Appends a target to the history of a measure. */
export async function appendTarget(
  tx: Tx,
  measureId: GoalMeasureId,
  { target, ...rest }: NewTarget,
): Promise<void> {
  await tx.manager.insert(GoalTargetEntity, { ...stamp(tx), measureId, ...rest, ...targetColumns(target) });
}

/** Appends what somebody says about a milestone; a day of null takes an earlier one back. */
export async function appendMilestoneMark(
  tx: Tx,
  mark: {
    readonly milestoneId: GoalMilestoneId;
    readonly doneOn: LocalDate | null;
    readonly note: string | null;
    readonly markedBy: PersonId;
  },
): Promise<void> {
  await tx.manager.insert(GoalMilestoneMarkEntity, { ...stamp(tx), ...mark });
}

/** Appends what a party found about a way of working. */
export async function appendAssessment(
  tx: Tx,
  assessment: {
    readonly measureId: GoalMeasureId;
    readonly party: GoalParty;
    readonly finding: BehaviourFinding;
    readonly words: string;
    readonly assessedBy: PersonId;
  },
): Promise<void> {
  await tx.manager.insert(GoalAssessmentEntity, { ...stamp(tx), ...assessment });
}

function stamp(tx: Tx): { readonly organisationId: string; readonly id: string; readonly recordedAt: Date } {
  return { organisationId: tx.organisationId, id: newId(), recordedAt: new Date(tx.recordedAt) };
}
