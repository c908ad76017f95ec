import { toGlobalId } from "../../src/platform/kernel/global-id.js";
import * as documents from "../support/generated/graphql.js";
import { MAY } from "./desk.js";
import { ask, type Cases, type Sending } from "./operation-case.js";

const figure = { metric: "ACCURATE_REUSE_PER_100", period: MAY } as const;

/** People, their figures, and what is said about the facts behind them. */
export const OUTCOME_CASES: Cases = {
  Viewer: ask("ada", documents.ViewerDocument, `"displayName":"Lea"`)(() => ({})),
  Teams: ask("ada", documents.TeamsDocument, `"totalCount":3`)(() => ({ first: 10 })),
  People: ask("ada", documents.PeopleDocument, `"totalCount":7`)(() => ({ filter: { isPerson: true } })),
  TeamPage: ask("lea", documents.TeamPageDocument, `"n":3`)((ids) => ({ id: ids.Team, ...figure })),
  PersonFigure: ask("lea", documents.PersonFigureDocument, `"n":2`)((ids) => ({ id: ids.Person, ...figure })),
  WhoLookedAtMe: ask("ada", documents.WhoLookedAtMeDocument, `"displayName":"Lea"`)(() => ({})),
  MetricDefinitions: ask("cy", documents.MetricDefinitionsDocument, `"key":"DUP_BURDEN"`)(() => ({})),
  FigureAnalysis: ask(
    "lea",
    documents.FigureAnalysisDocument,
    `"label":"Mail","value":`,
  )((ids) => ({ id: ids.Team, metric: "REOPEN_RATE", period: MAY, by: "CATEGORY" })),
  ReuseCredit: ask(
    "fia",
    documents.ReuseCreditDocument,
    `"displayKey":"INC-1"`,
  )((_ids, { desk }) => ({ id: toGlobalId("Person", desk.org.people.fia), period: MAY })),
  LinkReviewNext: ask(
    "lea",
    documents.LinkReviewNextDocument,
    `"articleTitle":"Shared calendar stays empty in Outlook"`,
  )(() => ({ input: {} })),
  LinkReviewSubmit: ask(
    "lea",
    documents.LinkReviewSubmitDocument,
    `"verdict":"PARTIAL"`,
  )(async (_ids, { server, token }) => {
    const { data } = await server.ask(token, documents.LinkReviewNextDocument, { input: {} });
    const reviewId = data?.linkReviewNext.review?.id ?? "";
    return { input: { reviewId, verdict: "PARTIAL", note: "It is about another version." } };
  }),
  LinkReviewAgreement: ask(
    "lea",
    documents.LinkReviewAgreementDocument,
    `"n":0,"verdict":"CANNOT_TELL"`,
  )(() => ({ period: MAY })),
  MetricObservationsUpsert: ask(
    "dana",
    documents.MetricObservationsUpsertDocument,
    `"status":"CREATED"`,
  )((_ids, { desk }) => ({
    input: {
      sourceId: toGlobalId("SourceSystem", desk.org.sourceId),
      items: [
        {
          metric: "FIRST_CONTACT_RESOLUTION",
          externalId: "call-1",
          ticket: "1",
          occurredAt: "2026-05-04T09:00:00.000Z",
          sourceUpdatedAt: "2026-05-04T09:00:00.000Z",
          numerator: 1,
          denominator: 1,
        },
      ],
    },
  })),
  FactDispute: ask(
    "ada",
    documents.FactDisputeDocument,
    `"state":"OPEN"`,
  )(async (ids, sending) => ({
    input: { factId: await factOf(ids.Person, sending), reason: "Ben solved that one." },
  })),
  Disputes: ask("dana", documents.DisputesDocument, `"reason":"Ben solved that one."`)(() => ({})),
  DisputeResolve: ask(
    "dana",
    documents.DisputeResolveDocument,
    `"resolution":"He did."`,
  )(async (_ids, { server, token }) => {
    const { data } = await server.ask(token, documents.DisputesDocument, {});
    const disputeId = data?.disputes.nodes[0]?.id ?? "";
    return { input: { disputeId, version: 1, decision: "UPHOLD", resolution: "He did." } };
  }),
};

/** A fact behind the person's own figure. */
async function factOf(id: string, { server, token }: Sending): Promise<string> {
  const variables = { id, metric: "REOPEN_RATE", period: MAY } as const;
  const { data } = await server.ask(token, documents.PersonFigureDocument, variables);
  return data?.person?.metric?.facts?.nodes[0]?.id ?? "";
}
