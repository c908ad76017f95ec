import { upsertTickets } from "../../src/tickets/actions/upsert-tickets.js";
import { checkInGoal } from "../../src/goals/actions/check-in-goal.js";
import { createWorkStandard } from "../../src/goals/actions/create-work-standard.js";
import { giveOpinion } from "../../src/goals/actions/give-opinion.js";
import { proposeGoal } from "../../src/goals/actions/propose-goal.js";
import { reportObstacle } from "../../src/goals/actions/report-obstacle.js";
import { defineOwnMetric } from "../../src/outcomes/actions/define-own-metric.js";
import { disputeFact } from "../../src/outcomes/actions/dispute-fact.js";
import { drawLinkReview } from "../../src/outcomes/actions/draw-link-review.js";
import { publishClosedMonths } from "../../src/outcomes/actions/publish-figures.js";
import { recordRootCauseAction } from "../../src/outcomes/actions/record-root-cause-action.js";
import { fromGlobalId, toGlobalId } from "../../src/platform/kernel/global-id.js";
import type { GoalId } from "../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../src/platform/kernel/period.js";
import type { TestDatabase } from "../support/test-database.js";
import { must, type TestOrganisation } from "../support/test-organisation.js";
import { closedTicket, drain, writtenIds, type Desk, type DeskType } from "./desk.js";

/** What is talked, measured and decided about beside the things of a desk. */
export type RecordType =
  | DeskType
  | "Dispute"
  | "GoalCheckIn"
  | "GoalMeasure"
  | "GoalMilestone"
  | "GoalOpinion"
  | "LinkReview"
  | "MetricFact"
  | "Obstacle"
  | "OwnMetric"
  | "Restatement"
  | "RootCauseAction"
  | "SourceSystem"
  | "WorkStandard";

/** Global ids of one thing of each type. */
export type RecordIds = Readonly<Record<RecordType, string>>;
export interface Records {
  readonly ids: RecordIds;
  /** Of a goal that was proposed and not agreed to. */
  readonly proposedGoal: string;
}

const day = (text: string): LocalDate => text as LocalDate;

/** Adds one record of each kind to a desk, through the doors of the floors. */
export async function openRecords(db: TestDatabase, desk: Desk): Promise<Records> {
  const { org } = desk;
  await pastYear(db, org);
  const proposed = await proposedGoal(db, org);
  const measureId = await onlyId(db, "goal_measure", "goal_id", proposed);
  const raw = {
    ...(await talkedAbout(db, desk)),
    ...(await agreedOn(db, org)),
    GoalMeasure: measureId,
    GoalMilestone: await onlyId(db, "goal_milestone", "measure_id", measureId),
    ...(await measured(db, org)),
    SourceSystem: org.sourceId,
  };
  const ids = Object.entries(raw).map(([type, id]) => [type, toGlobalId(type, id)] as const);
  return {
    ids: { ...desk.ids, ...(Object.fromEntries(ids) as Omit<RecordIds, DeskType>) },
    proposedGoal: toGlobalId("Goal", proposed),
  };
}

/** Two tickets in each month from May 2025 to April 2026, so that a month can be published and a cause be told. */
async function pastYear(db: TestDatabase, { admin, sourceId }: TestOrganisation): Promise<void> {
  const months = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2025, 4 + index, 5, 9)));
  const tickets = months.flatMap((month, index) =>
    ["ada", "ben"].map((resolver) => ({
      ...closedTicket(`past-${resolver}-${index}`, month.toISOString(), resolver),
      category: "Network > VPN",
    })),
  );
  writtenIds(await upsertTickets(db.deps, admin, sourceId, tickets, "FILE"));
  await drain(db);
}

/** What Ada wrote about her goal, a link drawn for Lea to review, and what came in Ada's way. */
async function talkedAbout(db: TestDatabase, { org, ids }: Desk) {
  const goalId = fromGlobalId(ids.Goal)?.id as GoalId;
  const [ada, lea] = [(await org.as("ada")).viewer, (await org.as("lea")).viewer];
  const note = "Two customers came back with the same invoice.";
  const words = { note, confidence: "AT_RISK", confidenceReason: "The tool miscalculates." } as const;
  const days = { from: day("2026-06-01"), to: null };
  const obstacle = { goalIds: [goalId], cause: "TOOL", text: "The tool miscalculates.", days } as const;
  const opinion = { goalId, kind: "TOO_HARD", text: "The target is not mine to reach." } as const;
  return {
    GoalCheckIn: must(await checkInGoal(db.deps, ada, { goalId, ...words })),
    GoalOpinion: must(await giveOpinion(db.deps, ada, opinion)),
    Obstacle: must(await reportObstacle(db.deps, ada, obstacle)),
    LinkReview: known(must(await drawLinkReview(db.deps, lea))),
  };
}

/** A goal of Lea's team with a milestone. */
async function proposedGoal(db: TestDatabase, org: TestOrganisation): Promise<GoalId> {
  const lea = (await org.as("lea")).viewer;
  return must(
    await proposeGoal(db.deps, lea, {
      level: "TEAM",
      ownerTeamId: org.teams.desk,
      title: "Everybody knows the new tool",
      rationale: "It replaces the old one in autumn.",
      derivedFrom: [{ metric: "REOPEN_RATE" }],
      measures: [
        {
          weightBps: 10_000,
          milestones: [{ text: "All have used it", weightBps: 10_000, dueOn: day("2026-07-01") }],
        },
      ],
      period: { start: day("2026-06-01"), end: day("2026-09-01") },
    }),
  );
}

/** A standard and an own metric. */
async function agreedOn(db: TestDatabase, org: TestOrganisation) {
  const dana = (await org.as("dana")).viewer;
  return {
    WorkStandard: must(
      await createWorkStandard(db.deps, dana, {
        kind: "JOB_REQUIREMENT",
        source: "Service desk agent",
        text: "Says what happens next.",
      }),
    ),
    OwnMetric: must(
      await defineOwnMetric(db.deps, org.admin, {
        name: "Deliveries on time",
        description: "Whether customers get what they were promised when they were promised it.",
        formula: "The share of deliveries that came on the promised day.",
        shape: "RATE",
        names: "TICKETS",
        direction: "HIGHER_IS_BETTER",
        unit: "share of deliveries",
        level: "TEAM",
        guardMetric: "CALLBACK_RATE",
      }),
    ),
  };
}

/** A fact about Ada that she disputes, a published month into which a ticket came late, and an action against a cause. */
async function measured(db: TestDatabase, org: TestOrganisation) {
  const [ada, dana] = [(await org.as("ada")).viewer, (await org.as("dana")).viewer];
  await publishClosedMonths(db.deps, org.id);
  const late = { ...closedTicket("late", "2026-03-20T09:00:00Z", "ada"), category: "Network > VPN" };
  writtenIds(await upsertTickets(db.deps, org.admin, org.sourceId, [late], "FILE"));
  await drain(db);
  const factId = await onlyId(db, "outcome_fact", "person_id", org.people.ada, "exclusion is null");
  const action = {
    categoryPath: ["Network", "VPN"],
    actedOn: day("2026-04-20"),
    description: "The tunnel no longer drops.",
  };
  return {
    MetricFact: factId,
    Dispute: must(await disputeFact(db.deps, ada, { factId, reason: "Ben solved that one." })),
    RootCauseAction: must(await recordRootCauseAction(db.deps, dana, action)),
    Restatement: await onlyId(db, "restatement", "organisation_id", org.id),
  };
}

function known<T>(id: T | null): T {
  if (id === null) throw new Error("there is nothing of the kind");
  return id;
}

async function onlyId(
  db: TestDatabase,
  table: string,
  column: string,
  value: string,
  condition = "true",
): Promise<string> {
  const [row] = await db.database.query<{ id: string }>(
    `select t.id from ${table} t where t.${column} = $1 and ${condition} order by t.id limit 1`,
    [value],
  );
  return known(row?.id ?? null);
}
