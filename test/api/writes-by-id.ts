import { JUNE, MAY } from "./desk.js";
import type { Records, RecordType } from "./desk-records.js";

export interface Write {
  readonly mutation: string;
  /** Which id of the input is tried; the parts of its path are parted by dots. */
  readonly field: string;
  readonly type: RecordType;
  readonly input: (at: Records) => object;
}

const write = (mutation: string, field: string, type: RecordType, input: (at: Records) => object): Write => ({
  mutation,
  field,
  type,
  input,
});
const goal = (at: Records) => ({
  level: "TEAM",
  ownerTeamId: at.ids.Team,
  title: "Cases stay closed",
  rationale: "A case that comes back was paid for twice.",
  metric: "REOPEN_RATE",
  target: { reach: { baseline: 0.2, target: 0.1 } },
  period: JUNE,
});
const step = (at: Records) => ({ goalId: at.ids.Goal, version: 3 });
const from = "2026-07-01";
const reason = "It is for the better.";
const parent = { why: "It moves the same figure." };
const reach = { baseline: 0.2, target: 0.1 };
const measured = ({ metric: _metric, target: _target, ...rest }: ReturnType<typeof goal>) => rest;
const revision = (at: Records) => ({ goalId: at.proposedGoal, version: 1 });
const retarget = {
  version: 3,
  target: { reach: { baseline: 20, target: 50 } },
  effectiveFrom: from,
  reason,
};
const cascade = (at: Records) => ({
  goalId: at.proposedGoal,
  parts: [{}],
  split: "SAME",
  why: "It is theirs as well.",
});
const terms = {
  name: "Deliveries on time",
  description: "Whether customers get what they were promised.",
  formula: "The share of deliveries on the promised day.",
  direction: "HIGHER_IS_BETTER",
  unit: "share of deliveries",
  level: "TEAM",
  guardMetric: "CALLBACK_RATE",
};
const baseline = { metric: "CALLBACK_RATE", granularity: "MONTH", period: MAY, variant: "MEAN", reason };
export const observation = {
  metric: "FIRST_CONTACT_RESOLUTION",
  externalId: "1",
  occurredAt: "2026-05-04T09:00:00Z",
  sourceUpdatedAt: "2026-05-04T09:00:00Z",
  numerator: 1,
  denominator: 1,
};
const versions = { survivorVersion: 1, mergedVersion: 1, cause: "UNKNOWN" };

/** A change that is sound but for one id. */
export const WRITES: readonly Write[] = [
  write("articleCreate", "translationOf", "Article", () => ({ title: "New" })),
  write("articleFlag", "articleId", "Article", () => ({ reason: "OUTDATED" })),
  write("articleFlagStateChange", "flagId", "ArticleFlag", () => ({ state: "FIXED", version: 1 })),
  write("articleLink", "articleId", "Article", (at) => ({ ticketId: at.ids.Ticket, kind: "REFERENCED" })),
  write("articleLink", "ticketId", "Ticket", (at) => ({ articleId: at.ids.Article, kind: "REFERENCED" })),
  write("articleMerge", "mergedId", "Article", (at) => ({ ...versions, survivorId: at.ids.Article })),
  write("articleMerge", "survivorId", "Article", (at) => ({ ...versions, mergedId: at.ids.Article })),
  write("articleMergeUndo", "mergedId", "Article", () => ({ mergedVersion: 1 })),
  write("articleStateChange", "articleId", "Article", () => ({ version: 1, confidence: "VALIDATED" })),
  write("articleUnlink", "linkId", "ArticleLink", () => ({ reason: "wrong" })),
  write("articleUpdate", "articleId", "Article", () => ({ version: 1, title: "New" })),
  write("articleUpdate", "translationOf", "Article", (at) => ({ articleId: at.ids.Article, version: 1 })),
  write("disputeResolve", "disputeId", "Dispute", () => ({
    decision: "REJECT",
    resolution: reason,
    version: 1,
  })),
  write("disputeWithdraw", "disputeId", "Dispute", () => ({ version: 1 })),
  write("duplicatePairDecide", "pairId", "DuplicatePair", () => ({ version: 1, status: "RELATED" })),
  write("factDispute", "factId", "MetricFact", () => ({ reason })),
  write("goalAcknowledge", "goalId", "Goal", () => ({ version: 3, inOwnWords: "I ask what happens next." })),
  write("goalActivate", "goalId", "Goal", step),
  write("goalAgree", "goalId", "Goal", step),
  write("goalAlign", "goalId", "Goal", step),
  write("goalAlign", "parentId", "Goal", (at) => ({ ...step(at), why: "It moves the same figure." })),
  write("goalAlign", "parents.0.parentId", "Goal", (at) => ({ ...step(at), parents: [parent] })),
  write("goalAnnotate", "goalId", "Goal", () => ({ note: reason })),
  write("goalBehaviourAssess", "goalId", "Goal", (at) => ({
    measureId: at.ids.GoalMeasure,
    finding: "SHOWN",
    words: reason,
  })),
  write("goalBehaviourAssess", "measureId", "GoalMeasure", (at) => ({
    goalId: at.ids.Goal,
    finding: "SHOWN",
    words: reason,
  })),
  write("goalCascade", "goalId", "Goal", (at) => ({ ...cascade(at), parts: [{ teamId: at.ids.Team }] })),
  write("goalCascade", "parts.0.personId", "Person", cascade),
  write("goalCascade", "parts.0.teamId", "Team", cascade),
  write("goalCheckIn", "goalId", "Goal", () => ({
    note: reason,
    confidence: "ON_TRACK",
    confidenceReason: reason,
  })),
  write("goalCheckInAcknowledge", "checkInId", "GoalCheckIn", () => ({})),
  write("goalCheckInAnnotate", "checkInId", "GoalCheckIn", () => ({ text: reason })),
  write("goalConclude", "goalId", "Goal", step),
  write("goalMilestoneMark", "goalId", "Goal", (at) => ({
    milestoneId: at.ids.GoalMilestone,
    doneOn: "2026-06-10",
  })),
  write("goalMilestoneMark", "milestoneId", "GoalMilestone", (at) => ({
    goalId: at.ids.Goal,
    doneOn: "2026-06-10",
  })),
  write("goalOpinion", "goalId", "Goal", () => ({ kind: "UNCLEAR", text: reason })),
  write("goalOpinionAnswer", "opinionId", "GoalOpinion", () => ({ text: reason })),
  write("goalPropose", "derivedFrom.0.goalId", "Goal", (at) => ({ ...goal(at), derivedFrom: [{}] })),
  write("goalPropose", "derivedFrom.0.ownMetricId", "OwnMetric", (at) => ({
    ...goal(at),
    derivedFrom: [{}],
  })),
  write("goalPropose", "derivedFrom.0.standardId", "WorkStandard", (at) => ({
    ...goal(at),
    derivedFrom: [{}],
  })),
  write("goalPropose", "measures.0.ownMetricId", "OwnMetric", (at) => ({
    ...measured(goal(at)),
    measures: [{ weightBps: 10_000, reach }],
  })),
  write("goalPropose", "ownerPersonId", "Person", (at) => ({
    ...goal(at),
    ownerTeamId: null,
    level: "PERSON",
  })),
  write("goalPropose", "ownerTeamId", "Team", goal),
  write("goalPropose", "parentId", "Goal", (at) => ({ ...goal(at), parentWhy: "It moves the same figure." })),
  write("goalPropose", "parents.0.parentId", "Goal", (at) => ({ ...goal(at), parents: [parent] })),
  write("goalRevise", "derivedFrom.0.goalId", "Goal", (at) => ({ ...revision(at), derivedFrom: [{}] })),
  write("goalRevise", "derivedFrom.0.ownMetricId", "OwnMetric", (at) => ({
    ...revision(at),
    derivedFrom: [{}],
  })),
  write("goalRevise", "derivedFrom.0.standardId", "WorkStandard", (at) => ({
    ...revision(at),
    derivedFrom: [{}],
  })),
  write("goalRevise", "goalId", "Goal", () => ({ version: 1, title: "Cases stay closed" })),
  write("goalRevise", "measures.0.ownMetricId", "OwnMetric", (at) => ({
    ...revision(at),
    measures: [{ weightBps: 10_000, reach }],
  })),
  write("goalSubmit", "goalId", "Goal", step),
  write("goalTargetRevise", "goalId", "Goal", (at) => ({ ...retarget, measureId: at.ids.GoalMeasure })),
  write("goalTargetRevise", "measureId", "GoalMeasure", (at) => ({ ...retarget, goalId: at.ids.Goal })),
  write("goalWithdraw", "goalId", "Goal", (at) => ({ ...step(at), reason: "Another one matters more." })),
  write("linkReviewSubmit", "reviewId", "LinkReview", () => ({ verdict: "ACCURATE" })),
  write("metricBaselineLock", "scopeId", "Team", () => baseline),
  write("metricObservationsUpsert", "sourceId", "SourceSystem", () => ({ items: [observation] })),
  write("obstacleDecideSuspension", "obstacleId", "Obstacle", () => ({
    reason,
    suspendsVerdict: true,
    version: 1,
  })),
  write("obstacleMove", "obstacleId", "Obstacle", () => ({ reason, state: "ACCEPTED", version: 1 })),
  write("obstacleReport", "goalIds.0", "Goal", () => ({ cause: "TOOL", startsOn: from, text: reason })),
  write("ownMetricRetire", "ownMetricId", "OwnMetric", () => ({ version: 1 })),
  write("ownMetricRevise", "ownMetricId", "OwnMetric", () => ({ ...terms, version: 1 })),
  write("personJoin", "managerId", "Person", () => ({ displayName: "Eve", joinedOn: from })),
  write("personJoin", "teamId", "Team", () => ({ displayName: "Eve", joinedOn: from })),
  write("personLeave", "personId", "Person", () => ({ leftOn: from })),
  write("personMove", "managerId", "Person", (at) => ({ personId: at.ids.Person, from })),
  write("personMove", "personId", "Person", () => ({ from, proficiency: "CANDIDATE" })),
  write("personMove", "teamId", "Team", (at) => ({ personId: at.ids.Person, from })),
  write("restatementPublish", "restatementId", "Restatement", () => ({ note: reason })),
  write("rootCauseActionRecord", "teamId", "Team", () => ({
    categoryPath: ["Network", "VPN"],
    actedOn: "2026-04-20",
    description: reason,
  })),
  write("rootCauseActionWithdraw", "actionId", "RootCauseAction", () => ({ reason })),
  write("teamCreate", "parentId", "Team", () => ({ name: "New", from })),
  write("teamMove", "parentId", "Team", (at) => ({ teamId: at.ids.Team, from })),
  write("teamMove", "teamId", "Team", () => ({ parentId: null, from })),
  write("ticketNoArticleState", "ticketId", "Ticket", () => ({ reason: "ONE_OFF" })),
  write("ticketNoArticleWithdraw", "ticketId", "Ticket", () => ({})),
  write("workStandardCreate", "replacesId", "WorkStandard", () => ({
    kind: "JOB_REQUIREMENT",
    source: "Agent",
    text: reason,
  })),
  write("workStandardRetire", "standardId", "WorkStandard", () => ({ reason })),
];
