import * as documents from "../support/generated/graphql.js";
import { ask, type Cases, type Sending } from "./operation-case.js";

const goal = (ids: Sending["desk"]["ids"]): documents.GoalProposeInput => ({
  level: "PERSON",
  ownerPersonId: ids.Person,
  title: "Cases stay closed",
  rationale: "I ask what happens next before I call a matter solved.",
  metric: "REOPEN_RATE",
  target: { reach: { baseline: 0.2, target: 0.1 } },
  period: { start: "2026-06-01", end: "2026-09-01" },
});

/** Goals, the steps of their life and what is said about them; what an operation needs, an earlier one has left. */
export const GOAL_CASES: Cases = {
  Goals: ask("ada", documents.GoalsDocument, `"current":50`)(() => ({ filter: { state: ["ACTIVE"] } })),
  GoalPage: ask("lea", documents.GoalPageDocument, `"displayKey":"INC-1"`)((ids) => ({ id: ids.Goal })),
  GoalPropose: ask("ada", documents.GoalProposeDocument, `"PROPOSED"`)((ids) => ({ input: goal(ids) })),
  GoalAgree: ask(
    "lea",
    documents.GoalAgreeDocument,
    `"AGREED"`,
  )(async (_ids, sending) => ({ input: { goalId: await goalIn("PROPOSED", sending), version: 1 } })),
  GoalAcknowledge: ask(
    "ada",
    documents.GoalAcknowledgeDocument,
    `"inOwnWords":"I ask what happens next."`,
  )(async (_ids, sending) => ({
    input: {
      goalId: await goalIn("AGREED", sending),
      version: 2,
      inOwnWords: "I ask what happens next.",
    },
  })),
  GoalCheckIn: ask(
    "ada",
    documents.GoalCheckInDocument,
    `"confidence":"AT_RISK"`,
  )((ids) => ({
    input: {
      goalId: ids.Goal,
      note: "Two customers came back with the same invoice.",
      confidence: "AT_RISK",
      confidenceReason: "The tool miscalculates and nobody has fixed it.",
    },
  })),
  GoalOpinion: ask(
    "ada",
    documents.GoalOpinionDocument,
    `"kind":"TOO_HARD"`,
  )((ids) => ({ input: { goalId: ids.Goal, kind: "TOO_HARD", text: "Half of it is up to the vendor." } })),
  ObstacleReport: ask(
    "ada",
    documents.ObstacleReportDocument,
    `"state":"REPORTED"`,
  )((ids) => ({
    input: {
      goalIds: [ids.Goal],
      cause: "TOOL",
      text: "LedgerLine 8.3 miscalculates invoices.",
      startsOn: "2026-06-01",
    },
  })),
  GoalConversation: ask(
    "lea",
    documents.GoalConversationDocument,
    `"text":"LedgerLine 8.3 miscalculates invoices.","state":"REPORTED","suspendsVerdict":false`,
  )((ids) => ({ id: ids.Goal })),
  GoalWithdraw: ask(
    "ada",
    documents.GoalWithdrawDocument,
    `"WITHDRAWN"`,
  )((ids) => ({ input: { goalId: ids.Goal, version: 3, reason: "Another one matters more." } })),
};

/** Ada's goal in a state, as Lea and Ada find it. */
async function goalIn(state: documents.GoalState, { server, token }: Sending): Promise<string> {
  const { data } = await server.ask(token, documents.GoalsDocument, { filter: { state: [state] } });
  return data?.goals.nodes[0]?.id ?? "";
}
