import { rawId, toGlobalId } from "../../src/platform/kernel/global-id.js";
import * as documents from "../support/generated/graphql.js";
import { ask, type Cases, type Sending } from "./operation-case.js";

const draft = {
  title: "Shared calendar is empty",
  resolution: "Close Outlook, delete the file with the extension ost and let the mailbox synchronise again.",
  language: "en",
};

/** Tickets, articles, their duplicates and links; what an operation needs, an earlier one has left. */
export const KNOWLEDGE_CASES: Cases = {
  Tickets: ask(
    "cy",
    documents.TicketsDocument,
    `"kind":"SOLVED_BY"`,
  )(() => ({ filter: { status: ["CLOSED"] }, orderBy: { field: "RESOLVED_AT", direction: "ASC" } })),
  TicketByExternalKey: ask(
    "cy",
    documents.TicketByExternalKeyDocument,
    `"status":"OPEN"`,
  )(() => ({ source: "desk", externalId: "4" })),
  Articles: ask(
    "cy",
    documents.ArticlesDocument,
    `"displayKey":"INC-1"`,
  )(() => ({ first: 3, filter: { search: "calendar" }, orderBy: { field: "TITLE", direction: "ASC" } })),
  ArticlePage: ask("cy", documents.ArticlePageDocument, `"OUTDATED"`)((ids) => ({ id: ids.Article })),
  ArticleSuggestions: ask(
    "cy",
    documents.ArticleSuggestionsDocument,
    `"title":"Shared calendar stays empty in Outlook"`,
  )(() => ({ text: "My shared calendar in Outlook is empty", environment: "Windows" })),
  DuplicateCandidates: ask("cy", documents.DuplicateCandidatesDocument, `"passages":[{`)(() => ({ draft })),
  ArticleCreate: ask(
    "ben",
    documents.ArticleCreateDocument,
    `"NOT_VALIDATED"`,
  )((ids) => ({
    input: {
      title: "Delad kalender är tom i Outlook",
      resolution: "Stäng Outlook och låt brevlådan synkroniseras igen.",
      language: "sv",
      translationOf: ids.Article,
    },
  })),
  ArticleTranslations: ask(
    "cy",
    documents.ArticleTranslationsDocument,
    `"language":"sv"`,
  )((ids) => ({ id: ids.Article })),
  ArticleUpdate: ask(
    "ben",
    documents.ArticleUpdateDocument,
    `"version":2`,
  )((ids) => ({ input: { articleId: ids.Article, version: 1, cause: "The local copy is damaged." } })),
  ArticleStateChange: ask(
    "ben",
    documents.ArticleStateChangeDocument,
    `"VALIDATED"`,
  )((ids) => ({ input: { articleId: ids.Article, version: 2, confidence: "VALIDATED" } })),
  DuplicateQueue: ask("ben", documents.DuplicateQueueDocument, `"burdenTickets":`)(() => ({ first: 5 })),
  DuplicateFamilies: ask("ben", documents.DuplicateFamiliesDocument, `"duplicateFamilies":[]`)(() => ({})),
  DuplicateSecondOpinions: ask(
    "ben",
    documents.DuplicateSecondOpinionsDocument,
    `"denominator":0`,
  )(() => ({})),
  DuplicatePairs: ask(
    "ben",
    documents.DuplicatePairsDocument,
    `"explanation":{"sharedPhrases":[{"text":`,
  )(() => ({ filter: { status: ["SUSPECTED"] } })),
  DuplicatePairDecide: ask(
    "dana",
    documents.DuplicatePairDecideDocument,
    `"CONFIRMED"`,
  )((ids) => ({
    input: { pairId: ids.DuplicatePair, version: 1, status: "CONFIRMED", cause: "NO_SEARCH" },
  })),
  DuplicateClusters: ask("cy", documents.DuplicateClustersDocument, `"size":2`)(() => ({ first: 5 })),
  DuplicateCluster: {
    as: "cy",
    shows: `"isMerged":false`,
    isQuery: true,
    send: async (sending) => {
      const { data } = await sending.server.ask(sending.token, documents.DuplicateClustersDocument, {});
      const id = data?.duplicateClusters.nodes[0]?.id ?? "";
      return sending.server.ask(sending.token, documents.DuplicateClusterDocument, { id });
    },
  },
  ArticleMergePreview: {
    as: "ada",
    shows: `"goals":[{"id"`,
    isQuery: true,
    send: async (sending) => {
      const [survivorId, mergedId] = [sending.desk.ids.Article, (await twin(sending)).id];
      return sending.server.ask(sending.token, documents.ArticleMergePreviewDocument, {
        survivorId,
        mergedId,
      });
    },
  },
  ArticleMerge: {
    as: "dana",
    shows: `"mergedInto":{"id"`,
    isQuery: false,
    send: async (sending) => {
      const { id: mergedId, version: mergedVersion } = await twin(sending);
      const { version: survivorVersion } = await versionOf(sending, sending.desk.ids.Article);
      const input = { survivorId: sending.desk.ids.Article, survivorVersion, mergedId, mergedVersion };
      return sending.server.ask(sending.token, documents.ArticleMergeDocument, { input });
    },
  },
  ArticleBehindLink: {
    as: "cy",
    shows: `"title":"Shared calendar stays empty in Outlook 365"`,
    isQuery: true,
    send: async (sending) =>
      sending.server.ask(sending.token, documents.ArticleBehindLinkDocument, {
        id: (await twin(sending)).id,
      }),
  },
  ArticleMergeUndo: {
    as: "dana",
    shows: `"undoneAt":"2026-06-15T10:00:00.000Z"`,
    isQuery: false,
    send: async (sending) => {
      const { id: mergedId, version: mergedVersion } = await twin(sending);
      return sending.server.ask(sending.token, documents.ArticleMergeUndoDocument, {
        input: { mergedId, mergedVersion },
      });
    },
  },
  ArticleLink: ask(
    "ada",
    documents.ArticleLinkDocument,
    `"REFERENCED"`,
  )((ids) => ({ input: { ticketId: ids.Ticket, articleId: ids.Article, kind: "REFERENCED" } })),
  ArticleUnlink: ask(
    "ada",
    documents.ArticleUnlinkDocument,
    `"unlinkedAt":"2026-06-15T10:00:00.000Z"`,
  )((ids) => ({ input: { linkId: ids.ArticleLink, reason: "It was another issue." } })),
  TicketNoArticleState: ask(
    "ada",
    documents.TicketNoArticleStateDocument,
    `"ticket":{"id"`,
  )((ids) => ({ input: { ticketId: ids.Ticket, reason: "ONE_OFF" } })),
};

/** The article that says nearly the same as the desk's own. */
async function twin({ db, desk }: Sending): Promise<{ readonly id: string; readonly version: number }> {
  const [row] = await db.database.query<{ id: string; version: number }>(
    `select id, version from article where organisation_id = $1 and external_id = 'calendar-2'`,
    [desk.org.id],
  );
  return { id: toGlobalId("Article", row?.id ?? ""), version: row?.version ?? 0 };
}

async function versionOf({ db }: Sending, id: string): Promise<{ readonly version: number }> {
  const [row] = await db.database.query<{ version: number }>(`select version from article where id = $1`, [
    rawId("Article", id),
  ]);
  return { version: row?.version ?? 0 };
}
