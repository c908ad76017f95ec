import { acknowledgeGoal } from "../../src/goals/actions/acknowledge-goal.js";
import { activateGoal } from "../../src/goals/actions/activate-goal.js";
import { agreeGoal } from "../../src/goals/actions/agree-goal.js";
import { annotateGoal } from "../../src/goals/actions/annotate-goal.js";
import { answerOpinion } from "../../src/goals/actions/answer-opinion.js";
import { assessBehaviour } from "../../src/goals/actions/assess-behaviour.js";
import { changeObstacleState, decideObstacleSuspension } from "../../src/goals/actions/change-obstacle.js";
import { checkInGoal } from "../../src/goals/actions/check-in-goal.js";
import { createWorkStandard } from "../../src/goals/actions/create-work-standard.js";
import { giveOpinion } from "../../src/goals/actions/give-opinion.js";
import { markMilestone } from "../../src/goals/actions/mark-milestone.js";
import { proposeGoal, type ProposeGoal } from "../../src/goals/actions/propose-goal.js";
import { acknowledgeCheckIn } from "../../src/goals/actions/remark-on-check-in.js";
import { reportObstacle } from "../../src/goals/actions/report-obstacle.js";
import type {
  GoalId,
  GoalMeasureId,
  GoalMilestoneId,
  OwnMetricId,
  PersonId,
  TeamId,
  WorkStandardId,
} from "../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../src/platform/kernel/period.js";
import type { Viewer } from "../../src/platform/kernel/viewer.js";
import type { TestDatabase } from "../support/test-database.js";
import { must } from "../support/test-organisation.js";

const day = (text: string): LocalDate => text as LocalDate;
const REUSE = { metric: "ACCURATE_REUSE_PER_100", reach: { baseline: 20, target: 60 } } as const;
const GOAL = {
  title: "Cases are solved with what is known",
  rationale: "A case that was solved before should not be solved anew.",
  period: { start: day("2026-05-01"), end: day("2026-08-01") },
};
const why = "It is the same figure.";
const reason = "I have looked at it.";

/** Who and what the goals are about. */
export interface GoalCrowd {
  readonly dana: Viewer;
  readonly people: readonly PersonId[];
  readonly teams: readonly TeamId[];
  readonly ownMetricId: OwnMetricId;
}

/**
 * The organisation's goal, below it one of each team, and below each of those one of a person, which runs, is judged by
 * everything a goal can be judged by, and is talked about.
 */
export async function manyGoals(db: TestDatabase, crowd: GoalCrowd): Promise<void> {
  const { dana, people, teams, ownMetricId } = crowd;
  const top = must(
    await proposeGoal(db.deps, dana, {
      ...GOAL,
      level: "ORGANISATION",
      measures: [{ weightBps: 10_000, ...REUSE }],
    }),
  );
  for (const [index, ownerTeamId] of teams.entries()) {
    const standardId = await manyStandards(db, dana, index);
    const derivedFrom = [{ standardId }, { ownMetricId }, { metric: "REOPEN_RATE" as const }];
    const ofTeam = must(
      await proposeGoal(db.deps, dana, {
        ...GOAL,
        level: "TEAM",
        ownerTeamId,
        measures: measuresOfTeam(ownMetricId),
        parents: [{ parentId: top, why }],
        derivedFrom,
      }),
    );
    const person = { ...dana, personId: people[index] as PersonId };
    const goalId = await runningGoal(db, dana, person, {
      ...GOAL,
      level: "PERSON",
      ownerPersonId: person.personId,
      measures: MEASURES_OF_PERSON,
      parents: [{ parentId: ofTeam, why }],
      derivedFrom: [{ standardId }, { goalId: ofTeam }, { metric: "REOPEN_RATE" }],
    });
    await judge(db, dana, person, goalId);
    await talk(db, dana, person, goalId);
  }
}

const measuresOfTeam = (ownMetricId: OwnMetricId): ProposeGoal["measures"] => [
  { weightBps: 5_000, ownMetricId, reach: { baseline: 0.5, target: 0.9 } },
  { weightBps: 5_000, ...REUSE },
];

const MEASURES_OF_PERSON: ProposeGoal["measures"] = [
  { weightBps: 5_000, ...REUSE },
  {
    weightBps: 3_000,
    milestones: [{ text: "The network pages are reviewed", weightBps: 10_000, dueOn: day("2026-07-01") }],
  },
  {
    weightBps: 2_000,
    behaviour: {
      statement: "Says what happens next before closing",
      anchors: ["Closes without a word", "Always says it"],
      exampleSituations: ["The outage of the mail server in March"],
    },
  },
];

/** A standard that replaces another. */
async function manyStandards(db: TestDatabase, dana: Viewer, index: number): Promise<WorkStandardId> {
  const standard = { kind: "JOB_REQUIREMENT", source: `Role ${index}`, text: "Says what is next." } as const;
  const replacesId = must(await createWorkStandard(db.deps, dana, standard));
  return must(await createWorkStandard(db.deps, dana, { ...standard, replacesId, text: "Says it in time." }));
}

/** A goal that Dana proposes, the person agrees to and acknowledges, and Dana starts. */
async function runningGoal(
  db: TestDatabase,
  dana: Viewer,
  person: Viewer,
  proposal: ProposeGoal,
): Promise<GoalId> {
  const goalId = must(await proposeGoal(db.deps, dana, proposal));
  must(await agreeGoal(db.deps, person, { goalId, version: 1 }));
  must(await acknowledgeGoal(db.deps, person, { goalId, version: 2, inOwnWords: "I look before I solve." }));
  return must(await activateGoal(db.deps, dana, { goalId, version: 2, asTrial: false }));
}

async function judge(db: TestDatabase, dana: Viewer, person: Viewer, goalId: GoalId): Promise<void> {
  const [milestone] = await db.database.query<{ id: GoalMilestoneId }>(
    `select s.id from goal_milestone s join goal_measure m on m.organisation_id = s.organisation_id and m.id = s.measure_id
     where m.goal_id = $1`,
    [goalId],
  );
  const [measure] = await db.database.query<{ id: GoalMeasureId }>(
    `select m.id from goal_measure m where m.goal_id = $1 order by m.position desc limit 1`,
    [goalId],
  );
  if (milestone === undefined || measure === undefined) throw new Error("the goal has both");
  const marked = { goalId, milestoneId: milestone.id, doneOn: day("2026-06-10") };
  must(await markMilestone(db.deps, person, marked));
  const seen = { goalId, measureId: measure.id, finding: "SHOWN", words: "In the outage of June." } as const;
  must(await assessBehaviour(db.deps, dana, seen));
  must(await annotateGoal(db.deps, dana, { goalId, note: "The tool changed in June." }));
}

async function talk(db: TestDatabase, dana: Viewer, person: Viewer, goalId: GoalId): Promise<void> {
  const checkInId = must(
    await checkInGoal(db.deps, person, {
      goalId,
      note: "Two customers came back with the same invoice.",
      confidence: "AT_RISK",
      confidenceReason: "The tool miscalculates.",
    }),
  );
  must(await acknowledgeCheckIn(db.deps, dana, { checkInId, text: "I have asked the vendor." }));
  const opinion = { goalId, kind: "TOO_HARD", text: "Half of it is up to the vendor." } as const;
  const opinionId = must(await giveOpinion(db.deps, person, opinion));
  must(await answerOpinion(db.deps, dana, { opinionId, text: "Then we look at it in July." }));
  must(await giveOpinion(db.deps, person, { goalId, kind: "UNCLEAR", text: "What is a case here?" }));
  const days = { from: day("2026-06-01"), to: null };
  const obstacle = { goalIds: [goalId], cause: "TOOL", text: "The tool miscalculates.", days } as const;
  const obstacleId = must(await reportObstacle(db.deps, person, obstacle));
  const accepted = { obstacleId, version: 1, state: "ACCEPTED", reason } as const;
  must(await changeObstacleState(db.deps, dana, accepted));
  const suspension = { obstacleId, version: 2, suspendsVerdict: true, reason };
  must(await decideObstacleSuspension(db.deps, dana, suspension));
}
