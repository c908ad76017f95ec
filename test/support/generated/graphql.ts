/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Who may read an article, from the narrowest to the widest. New values may be added. */
export type ArticleAudience =
  /** Registered customers too. */
  | 'CUSTOMER'
  /** Everybody in the organisation. */
  | 'INTERNAL'
  /** Partners too. */
  | 'PARTNER'
  /** Everybody. */
  | 'PUBLIC'
  /** The article's team, the teams above it and below it, the author and administrators. */
  | 'WITHIN';

/** How sure we are of an article. New values may be added. */
export type ArticleConfidence =
  /** No longer useful; kept because tickets link to it, out of normal lists. */
  | 'ARCHIVED'
  /** There is an answer that nobody licensed has confirmed. */
  | 'NOT_VALIDATED'
  /** A Contributor or Publisher is confident in the answer and in its form. */
  | 'VALIDATED'
  /** The issue is captured, there is no answer yet. */
  | 'WORK_IN_PROGRESS';

/** A new article. */
export type ArticleCreateInput = {
  /** INTERNAL when left out. */
  audience?: ArticleAudience | null | undefined;
  /** Text outside that structure. */
  body?: string | null | undefined;
  /** The category path, outermost first, joined with " > ". */
  category?: string | null | undefined;
  /** Why it happens, when that is known. */
  cause?: string | null | undefined;
  /** When left out: WORK_IN_PROGRESS while there is neither resolution nor body, else NOT_VALIDATED. */
  confidence?: ArticleConfidence | null | undefined;
  /** Where it happens: product, version, platform. */
  environment?: string | null | undefined;
  /** EXPERIENCE_BASED when left out. */
  governance?: ArticleGovernance | null | undefined;
  /** The problem or question in the requester's words. */
  issue?: string | null | undefined;
  /** The language as a BCP 47 tag, such as en or zh-Hans. */
  language?: string | null | undefined;
  /** What solves it. */
  resolution?: string | null | undefined;
  /** The receipts of your own searches of the last 30 minutes, at most 10: they tell a duplicate that no search could find from one that was overlooked. They never stop an article from being created; older ones are kept and warned of. */
  searchReceipts?: Array<string> | null | undefined;
  /** Free labels. */
  tags?: Array<string> | null | undefined;
  /** The title: the main issue and environment, 1 to 500 characters. */
  title: string;
  /** The article that it is a translation of. Translations of one article are never duplicates of each other. */
  translationOf?: string | number | null | undefined;
  /** Where people read it. */
  url?: string | null | undefined;
};

/** The text of an article that is being written; together at most 100,000 characters. */
export type ArticleDraftInput = {
  /** The free text. */
  body?: string | null | undefined;
  /** Why it happens. */
  cause?: string | null | undefined;
  /** Where it happens. */
  environment?: string | null | undefined;
  /** What the requester sees. */
  issue?: string | null | undefined;
  /** The BCP 47 tag of its language, such as `en`; it is compared with articles of that language only. Left out: it is detected, and when the text is too short to be sure, the draft is compared with articles of every language. */
  language?: string | null | undefined;
  /** What helps. */
  resolution?: string | null | undefined;
  /** The title. */
  title: string;
};

/** Narrows a list of articles; all given conditions must hold. */
export type ArticleFilter = {
  /** Any of these. */
  audience?: Array<ArticleAudience> | null | undefined;
  /** Written by this person; such a list is not counted, totalCount is null. */
  authorId?: string | number | null | undefined;
  /** The category path begins so, such as "Network > VPN". */
  categoryStartsWith?: string | null | undefined;
  /** Any of these; when left out, all but ARCHIVED. */
  confidence?: Array<ArticleConfidence> | null | undefined;
  /** What the source calls it, exactly. */
  externalId?: string | null | undefined;
  /** This governance. */
  governance?: ArticleGovernance | null | undefined;
  /** Whether a flag on it is not yet settled. */
  hasOpenFlags?: boolean | null | undefined;
  /** Whether it was merged into another article; when left out, merged ones come only by their externalId. */
  isMerged?: boolean | null | undefined;
  /** This language; `en` takes in `en-GB`. In any case. */
  language?: string | null | undefined;
  /** Words to find, as in a web search: "quoted phrases", or, and -excluded words. */
  search?: string | null | undefined;
  /** From the source system of this name. */
  sourceName?: string | null | undefined;
  /** At least one of these tags. */
  tags?: Array<string> | null | undefined;
  /** Changed at this moment or later. */
  updatedSince?: string | null | undefined;
};

/** What is wrong with an article. New values may be added. */
export type ArticleFlagReason =
  /** A link in it leads nowhere. */
  | 'BROKEN_LINK'
  /** Another article says the same. */
  | 'DUPLICATE'
  /** It says something wrong. */
  | 'INACCURATE'
  /** Something is missing. */
  | 'INCOMPLETE'
  /** Something else; the note says what. */
  | 'OTHER'
  /** It was right once. */
  | 'OUTDATED'
  /** It holds something that must not be there, such as personal data. */
  | 'SENSITIVE'
  /** It is hard to understand. */
  | 'UNCLEAR'
  /** The wrong people can read it, or the right ones cannot. */
  | 'WRONG_AUDIENCE';

/** How far a flag has come. New values may be added. */
export type ArticleFlagState =
  /** The article was mended; final. */
  | 'FIXED'
  /** Accepted, somebody works on it; a VALIDATED article became NOT_VALIDATED. */
  | 'IN_PROGRESS'
  /** Nobody has taken it up. */
  | 'OPEN'
  /** The article is right as it is; final. */
  | 'REJECTED';

/** Who may change an article. New values may be added. */
export type ArticleGovernance =
  /** Publishers, knowledge domain experts and administrators only; others flag. */
  | 'COMPLIANCE_BASED'
  /** Everybody who is licensed to. */
  | 'EXPERIENCE_BASED';

/** An article did something for a ticket. */
export type ArticleLinkInput = {
  /** Which article. */
  articleId: string | number;
  /** What it did. */
  kind: LinkKind;
  /** For tools: external id or e-mail address of who linked it. A person always links as themselves. */
  linkedBy?: string | null | undefined;
  /** For tools: how the link came about. Left out: AGENT when linkedBy names somebody, else IMPORT. */
  origin?: LinkOrigin | null | undefined;
  /** For which ticket. */
  ticketId: string | number;
};

/** Two articles that should become one. */
export type ArticleMergeInput = {
  /** Why the duplicate came to be; needed unless the pair was confirmed with a cause. */
  cause?: DuplicateCause | null | undefined;
  /** Whether two clusters of duplicates may become one by it (false when left out). */
  joinClusters?: boolean | null | undefined;
  /** The article that is merged into it; its id redirects from then on. */
  mergedId: string | number;
  /** The version of it that was read. */
  mergedVersion: number;
  /** The version of their pair that was looked at; checked when given. */
  pairVersion?: number | null | undefined;
  /** The article that survives. */
  survivorId: string | number;
  /** The version of it that was read. */
  survivorVersion: number;
  /** Whose text each field has; the survivor's text stays as it is when left out. */
  text?: ArticleMergeTextInput | null | undefined;
};

/** Whose text each field of the survivor has after a merge; the survivor's where nothing is said. The merged article's title, issue and environment are searched as the survivor's in any case. */
export type ArticleMergeTextInput = {
  /** The free text. */
  body?: MergeChoice | null | undefined;
  /** Why it happens. */
  cause?: MergeChoice | null | undefined;
  /** Where it happens. */
  environment?: MergeChoice | null | undefined;
  /** What the requester sees. */
  issue?: MergeChoice | null | undefined;
  /** What helps. */
  resolution?: MergeChoice | null | undefined;
  /** The title: SURVIVOR or MERGED. */
  title?: MergeChoice | null | undefined;
};

/** A merge that should be taken back. */
export type ArticleMergeUndoInput = {
  /** The article that was merged into another one. */
  mergedId: string | number;
  /** The version of it that was read. */
  mergedVersion: number;
};

/** How a list of articles runs. */
export type ArticleOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** What to sort by. */
  field: ArticleOrderField;
};

/** What articles can be sorted by. */
export type ArticleOrderField =
  /** By when they were written. */
  | 'CREATED_AT'
  /** By title. */
  | 'TITLE'
  /** By the latest change. */
  | 'UPDATED_AT';

/** What a revision changed. New values may be added. */
export type ArticleRevisionChange =
  /** Its text, and possibly its state. */
  | 'CONTENT'
  /** The article came into being. */
  | 'CREATED'
  /** Another article was merged into it, or it into another one; the survivor's text may have changed with that. */
  | 'MERGED'
  /** Only its confidence, audience or governance. */
  | 'STATE'
  /** A merge was undone; the survivor's text is what it was before. */
  | 'UNMERGED';

/** A new state of an article: fields left out stay as they are. */
export type ArticleStateChangeInput = {
  /** Which article. */
  articleId: string | number;
  /** Who may read it. */
  audience?: ArticleAudience | null | undefined;
  /** How sure we are of it. */
  confidence?: ArticleConfidence | null | undefined;
  /** Who may change it. */
  governance?: ArticleGovernance | null | undefined;
  /** Why; required for ARCHIVED. */
  reason?: string | null | undefined;
  /** The version you have read. */
  version: number;
};

/** A field of an article's text. */
export type ArticleTextField =
  /** The free text. */
  | 'BODY'
  /** Why it happens. */
  | 'CAUSE'
  /** Where it happens. */
  | 'ENVIRONMENT'
  /** What the requester sees. */
  | 'ISSUE'
  /** What helps. */
  | 'RESOLUTION'
  /** The title. */
  | 'TITLE';

/** A link is withdrawn. */
export type ArticleUnlinkInput = {
  /** Which link. */
  linkId: string | number;
  /** Why it was wrong. */
  reason: string;
};

/** An edit of an article: fields left out stay as they are, null clears. */
export type ArticleUpdateInput = {
  /** Which article. */
  articleId: string | number;
  /** Text outside that structure. */
  body?: string | null | undefined;
  /** The category path, outermost first, joined with " > ". */
  category?: string | null | undefined;
  /** Why it happens, when that is known. */
  cause?: string | null | undefined;
  /** Where it happens: product, version, platform. */
  environment?: string | null | undefined;
  /** The problem or question in the requester's words. */
  issue?: string | null | undefined;
  /** The language as a BCP 47 tag, such as en or zh-Hans. */
  language?: string | null | undefined;
  /** Why, for the history. */
  reason?: string | null | undefined;
  /** What solves it. */
  resolution?: string | null | undefined;
  /** Free labels. */
  tags?: Array<string> | null | undefined;
  /** The new title. */
  title?: string | null | undefined;
  /** The article that it is a translation of. Translations of one article are never duplicates of each other. */
  translationOf?: string | number | null | undefined;
  /** Where people read it. */
  url?: string | null | undefined;
  /** The version you have read. */
  version: number;
};

/** What became of one item of a batch. All but FAILED are successes. */
export type BatchItemStatus =
  /** It was not known before. */
  | 'CREATED'
  /** It was not written; the errors say why. */
  | 'FAILED'
  /** Everything it says has been replaced by something newer. */
  | 'STALE_IGNORED'
  /** It says what was known already. */
  | 'UNCHANGED'
  /** It says something that was not known. */
  | 'UPDATED';

/** What a failed item means for the others. */
export type BatchMode =
  /** Nothing at all is written. */
  | 'ALL_OR_NOTHING'
  /** Nothing: the others are written. */
  | 'PARTIAL';

/** How sure somebody is that the goal will be reached. It stands beside the figure and changes none. */
export type CheckInConfidence =
  /** It will be reached only if something changes. */
  | 'AT_RISK'
  /** It will not be reached. */
  | 'OFF_TRACK'
  /** It will be reached. */
  | 'ON_TRACK';

/** How a dispute is decided. */
export type DisputeDecision =
  /** The fact is right: it goes on counting. */
  | 'REJECT'
  /** The person is right: the fact is left out. */
  | 'UPHOLD';

/** A decision about a dispute. */
export type DisputeResolveInput = {
  /** The decision. */
  decision: DisputeDecision;
  /** The dispute. */
  disputeId: string | number;
  /** Why, for the person who disputes, 1 to 2,000 characters. */
  resolution: string;
  /** The version of the dispute that was looked at. */
  version: number;
};

/** Where a dispute stands. New values may be added. */
export type DisputeState =
  /** Nobody has decided. The fact counts meanwhile. */
  | 'OPEN'
  /** Somebody disagreed and said why: the fact counts. */
  | 'REJECTED'
  /** Somebody agreed: the fact is left out of every figure. */
  | 'UPHELD'
  /** The person who filed it took it back. */
  | 'WITHDRAWN';

/** Why a duplicate came to be. It is asked to mend the process, not to blame. New values may be added. */
export type DuplicateCause =
  /** Different people describe the issue in different words, so a search could not find the first. */
  | 'CONTEXT_VARIANCE'
  /** Edits made two different articles alike. */
  | 'CONVERGED_BY_EDIT'
  /** A search found the first article, and it was passed over. */
  | 'IGNORED_HIT'
  /** An import brought the second article. */
  | 'IMPORT'
  /** Nobody searched before writing. */
  | 'NO_SEARCH'
  /** Nobody knows. */
  | 'UNKNOWN';

/** What somebody can say about a pair. */
export type DuplicateDecisionStatus =
  /** They are duplicates. Needs a cause. */
  | 'CONFIRMED'
  /** They are about different things. Needs a reason. */
  | 'NOT_DUPLICATE'
  /** No duplicates, but whoever reads one should know the other. */
  | 'RELATED'
  /** Takes the last decision back: the pair is open again. */
  | 'SUSPECTED';

/** How two articles resemble each other. New values may be added. */
export type DuplicateKind =
  /** Nearly all of a much shorter article stands in the other. */
  | 'CONTAINED'
  /** Nearly the same text: four fifths of their word runs agree. */
  | 'COPY'
  /** The same words in the same order. */
  | 'EXACT'
  /** The same subject in partly the same words. */
  | 'OVERLAP'
  /** The same issue in environments that exclude each other: worth a reference, no duplicate. */
  | 'RELATED_DIFFERENT_ENVIRONMENT'
  /** Two articles written on one template about two things: the titles are one frame with another code, version or word in it, which also tells the texts apart. Usually two issues; shown as families. */
  | 'VARIANT';

/** What somebody says about a pair. */
export type DuplicatePairDecideInput = {
  /** Why the duplicate came to be; needed for CONFIRMED, refused otherwise. */
  cause?: DuplicateCause | null | undefined;
  /** Whether two clusters of duplicates may become one by a confirmation (false when left out). */
  joinClusters?: boolean | null | undefined;
  /** The pair. */
  pairId: string | number;
  /** The reason in words; needed for NOT_DUPLICATE. */
  reason?: string | null | undefined;
  /** What is said. */
  status: DuplicateDecisionStatus;
  /** The version of the pair that was looked at. */
  version: number;
};

/** Narrows a list of pairs; all given conditions must hold. */
export type DuplicatePairFilter = {
  /** One of the two is this article. */
  articleId?: string | number | null | undefined;
  /** The category of one of the two articles begins with this, such as `Email > Outlook`. */
  categoryStartsWith?: string | null | undefined;
  /** Confirmed as duplicates that came to be for one of these causes. */
  cause?: Array<DuplicateCause> | null | undefined;
  /** Found to be alike at this instant or later. */
  detectedAfter?: string | null | undefined;
  /** Found to be alike before this instant. */
  detectedBefore?: string | null | undefined;
  /** One of the two articles is of this domain: the root of its category path, such as `Email` for `Email > Outlook`. */
  domain?: string | null | undefined;
  /** One of these kinds. */
  kind?: Array<DuplicateKind> | null | undefined;
  /** At least this alike, 0 to 1. */
  minSimilarity?: number | null | undefined;
  /** True: only dismissals that wait for the second opinion of somebody like you, so none that you decided yourself or of articles that you contributed to. False: none that waits for one. */
  needsSecondOpinion?: boolean | null | undefined;
  /** One of these statuses. */
  status?: Array<DuplicateStatus> | null | undefined;
  /** This team owns one of the two articles. */
  teamId?: string | number | null | undefined;
};

/** One of the two texts of a pair. */
export type DuplicateSide =
  /** The first text: `articleA` of a pair, or the draft. */
  | 'A'
  /** The second text: `articleB` of a pair, or the article that a draft resembles. */
  | 'B';

/** What people said about a pair. New values may be added. */
export type DuplicateStatus =
  /** They are duplicates and should be merged. */
  | 'CONFIRMED'
  /** They were duplicates and are one article now. */
  | 'MERGED'
  /** They are about different things. */
  | 'NOT_DUPLICATE'
  /** No duplicates, but whoever reads one should know the other. */
  | 'RELATED'
  /** Nobody decided, a decision was taken back, or a text changed so much since that it has to be looked at again (`reopenedBecause`). */
  | 'SUSPECTED';

/** Why a case is shown and not counted. */
export type ExclusionReason =
  /** A bot or shared account resolved it. */
  | 'BOT_RESOLVED'
  /** The ticket was cancelled. */
  | 'CANCELLED'
  /** It is not over yet, so there is no time to count. */
  | 'CENSORED'
  /** The person it is about disputed it, and somebody agreed. */
  | 'DISPUTED_UPHELD'
  /** The ticket was merged into another one, which counts. */
  | 'MERGED'
  /** Somebody stated that no article fits this ticket. */
  | 'NOT_APPLICABLE'
  /** The requester was asked and did not answer. */
  | 'NO_ANSWER'
  /** The ticket was spam. */
  | 'SPAM'
  /** Nobody knows who resolved it. */
  | 'UNATTRIBUTED'
  /** No link tells whether the issue was known or new. */
  | 'UNCLASSIFIED'
  /** Nobody has reviewed the link. */
  | 'UNREVIEWED';

/** A fact about oneself, and what is wrong with it. */
export type FactDisputeInput = {
  /** The fact, as listed behind a figure. */
  factId: string | number;
  /** What is wrong with it, 1 to 2,000 characters. */
  reason: string;
};

/** The person whose goal it is says what it means. */
export type GoalAcknowledgeInput = {
  /** Which goal. */
  goalId: string | number;
  /** What the goal means, in the person's own words. */
  inOwnWords: string;
  /** The version you have read; if it has changed since, nothing happens. */
  version: number;
};

/** How sure a goal is meant to be. */
export type GoalAmbition =
  /** Something to stand by. */
  | 'COMMITTED'
  /** Something to try for; missing it is no failure. */
  | 'STRETCH';

/** A band in which the figure should stay. */
export type GoalBandInput = {
  /** The upper end, in the metric's unit; above the lower. */
  high: number;
  /** The lower end, in the metric's unit. */
  low: number;
};

/** A way of working, assessed in words by two parties and never by a metric. */
export type GoalBehaviourInput = {
  /** How it looks, from little of it to much of it; at least two. */
  anchors: Array<string>;
  /** Situations that would show it; at least one. */
  exampleSituations: Array<string>;
  /** What is to be seen. */
  statement: string;
};

/** What a goal is about. */
export type GoalCategory =
  /** What it is like to be helped. */
  | 'CUSTOMER_SERVICE'
  /** What somebody learns. */
  | 'DEVELOPMENT'
  /** What the knowledge does for the next case. */
  | 'KNOWLEDGE'
  /** What somebody does for those they lead. */
  | 'LEADERSHIP'
  /** Finding and mending what is broken, safely and by the book. */
  | 'TECHNICAL'
  /** How somebody works with others; judged by people, never by a metric. */
  | 'WORK_ETHIC';

/** How a goal goes, from one side of it to the other. */
export type GoalCheckInInput = {
  /** How sure you are that it will be reached. */
  confidence: CheckInConfidence;
  /** Why you are that sure, at most 2,000 characters. */
  confidenceReason: string;
  /** Which goal: agreed, on trial or active. */
  goalId: string | number;
  /** How it goes, at most 2,000 characters. */
  note: string;
  /** What you would need from the other side; left out or null: nothing. */
  supportAsked?: string | null | undefined;
  /** What you have done for the other side; left out or null: nothing to name. */
  supportGiven?: string | null | undefined;
};

/** What should not be left as it is in the conversation about a goal. New values may be added. */
export type GoalConversationLintCode =
  /** An opinion other than AGREE has waited for an answer for more than 14 days. */
  | 'OPINION_UNANSWERED';

/** What a goal follows from: exactly one of these. */
export type GoalDerivationInput = {
  /** A goal above. */
  goalId?: string | number | null | undefined;
  /** A metric, in the definition now in force. */
  metric?: TargetMetric | null | undefined;
  /** A metric that your organisation defined itself, in the version now in force. */
  ownMetricId?: string | number | null | undefined;
  /** A requirement of the job or a standard of a training. */
  standardId?: string | number | null | undefined;
};

/** Narrows a list of goals; all given conditions must hold. */
export type GoalFilter = {
  /** Of one of these ambitions. */
  ambition?: Array<GoalAmbition> | null | undefined;
  /** About one of these. */
  category?: Array<GoalCategory> | null | undefined;
  /** Of one of these levels. */
  level?: Array<GoalLevel> | null | undefined;
  /** Measured by one of these metrics. */
  metric?: Array<TargetMetric> | null | undefined;
  /** Measured by this own metric, among others. */
  ownMetricId?: string | number | null | undefined;
  /** Of this person, this team, or (with its id) the organisation itself. */
  ownerId?: string | number | null | undefined;
  /** Contributing directly to this goal. */
  parentId?: string | number | null | undefined;
  /** Whose period this day lies in. */
  periodContains?: string | null | undefined;
  /** In one of these states. */
  state?: Array<GoalState> | null | undefined;
  /** True: goals of teams and people that are not settled and contribute to none; false: all others. */
  unaligned?: boolean | null | undefined;
};

/** How a goal is doing, as far as the evidence and the time that is over allow to say. */
export type GoalHealth =
  /** Worse than the target with time left, or late and not told apart from it. */
  | 'AT_RISK'
  /** The period is over and the figure is better than the target. */
  | 'DONE'
  /** Its period has not started. */
  | 'NOT_STARTED'
  /** Worse than the target, with half of the period over. */
  | 'OFF_TRACK'
  /** Better than the target, or early and not told apart from it. */
  | 'ON_TRACK'
  /** The evidence does not allow to say. */
  | 'UNKNOWN';

/** Whose goal it is, from the widest to the narrowest. */
export type GoalLevel =
  /** What the organisation wants in the period. */
  | 'ORGANISATION'
  /** What one person contributes. */
  | 'PERSON'
  /** What the organisation wants in the long run. */
  | 'STRATEGY'
  /** What a team contributes. */
  | 'TEAM';

/** What a goal is judged by: exactly one of reach, atLeast, atMost, band (each with a metric or an own metric), milestones and behaviour. */
export type GoalMeasureInput = {
  /** At a threshold or above, each month; where more is better. */
  atLeast?: GoalThresholdInput | null | undefined;
  /** At a threshold or below, each month; where less is better. */
  atMost?: GoalThresholdInput | null | undefined;
  /** Stay in a band. */
  band?: GoalBandInput | null | undefined;
  /** A way of working. */
  behaviour?: GoalBehaviourInput | null | undefined;
  /** The metric of a target; left out for an own metric, milestones and behaviour. */
  metric?: TargetMetric | null | undefined;
  /** Results by agreed days, 1 to 20. */
  milestones?: Array<GoalMilestoneInput> | null | undefined;
  /** The metric of a target, one that your organisation defined itself and has not retired: for goals of teams and above. Left out for a built-in metric, milestones and behaviour. */
  ownMetricId?: string | number | null | undefined;
  /** From a baseline to a target. */
  reach?: GoalReachInput | null | undefined;
  /** Its share of the goal in basis points; the measures of a goal sum to 10000. */
  weightBps: number;
};

/** How a part of a goal is judged. */
export type GoalMeasureKind =
  /** A figure stays at a threshold or above, month after month. */
  | 'AT_LEAST'
  /** A figure stays at a threshold or below, month after month. */
  | 'AT_MOST'
  /** A figure stays inside a band. */
  | 'BAND'
  /** A way of working, assessed in words by two parties; it has no number. */
  | 'BEHAVIOUR'
  /** Agreed results are there by agreed days. */
  | 'MILESTONE'
  /** A figure goes from a baseline to a target. */
  | 'REACH';

/** An agreed result and the day it is due. */
export type GoalMilestoneInput = {
  /** The day it is due, in the goal's period. */
  dueOn: string;
  /** What is to be there; never an amount of work. */
  text: string;
  /** Its share of the measure in basis points; they sum to 10000. */
  weightBps: number;
};

/** What you think of a goal of yours. */
export type GoalOpinionInput = {
  /** Which goal: your own, or that of a team you are in. */
  goalId: string | number;
  /** What you think. */
  kind: GoalOpinionKind;
  /** Why, at most 2,000 characters; may be left out only with AGREE. */
  text?: string | null | undefined;
};

/** What those whose goal it is think of it. */
export type GoalOpinionKind =
  /** It is right as it is; asks for no answer. */
  | 'AGREE'
  /** It asks for less than is possible. */
  | 'TOO_EASY'
  /** It asks for more than is possible. */
  | 'TOO_HARD'
  /** It does not say what is wanted. */
  | 'UNCLEAR'
  /** It judges by what they cannot influence, or differently from others. */
  | 'UNFAIR';

/** A goal another one contributes to. */
export type GoalParentInput = {
  /** Which goal; as wide or wider. */
  parentId: string | number;
  /** Its share in what the goal is for, in basis points: for all parents, or for none. */
  weightBps?: number | null | undefined;
  /** How reaching the goal is expected to move this one. */
  why: string;
};

/** A goal. Only outcomes can be aimed at: there is no way to name an amount of work. */
export type GoalProposeInput = {
  /** How sure it is meant to be (COMMITTED when left out). */
  ambition?: GoalAmbition | null | undefined;
  /** True: keep it for yourself until goalSubmit (false when left out). */
  asDraft?: boolean | null | undefined;
  /** What it is about. */
  category?: GoalCategory | null | undefined;
  /** What it follows from, at least one thing; the goals it contributes to and the metrics of its measures when left out. */
  derivedFrom?: Array<GoalDerivationInput> | null | undefined;
  /** Whose goal it is. */
  level: GoalLevel;
  /** What it is judged by: one to seven measures. Left out with the short form of a single one. */
  measures?: Array<GoalMeasureInput> | null | undefined;
  /** The short form: the metric of the only measure. */
  metric?: TargetMetric | null | undefined;
  /** The person of a goal of level PERSON; left out otherwise. */
  ownerPersonId?: string | number | null | undefined;
  /** The team of a goal of level TEAM; left out otherwise. */
  ownerTeamId?: string | number | null | undefined;
  /** The short form: the only goal it contributes to, as wide or wider. */
  parentId?: string | number | null | undefined;
  /** How reaching it is expected to move the parent; needed with a parent. */
  parentWhy?: string | null | undefined;
  /** The goals it contributes to, at most 10. Left out with the short form of a single one. */
  parents?: Array<GoalParentInput> | null | undefined;
  /** The days whose cases count. */
  period: PeriodInput;
  /** Why it is wanted and how it is to be reached. */
  rationale: string;
  /** How its parts become one number (NONE when left out). */
  rollUp?: GoalRollUpRule | null | undefined;
  /** The short form: what the only measure aims at. */
  target?: GoalTargetInput | null | undefined;
  /** What is wanted, in a few words. */
  title: string;
};

/** A way from where the figure is to where it should go. */
export type GoalReachInput = {
  /** Where the figure was, in the metric's unit. */
  baseline: number;
  /** Where it should go, in the metric's unit. */
  target: number;
};

/** How several parts become one number. */
export type GoalRollUpRule =
  /** Not at all: a mean of unlike things means nothing. */
  | 'NONE'
  /** Of goals on one metric: the way of their pooled figure. */
  | 'POOLED_METRIC'
  /** Of goals on one metric: the ways done ÷ the ways to go. */
  | 'SUM_OF_TARGETS'
  /** The mean of their progress by weight; a progress above 1 counts as 1. */
  | 'WEIGHTED_MEAN';

/** Where a goal stands between being an idea and being settled. */
export type GoalState =
  /** Settled: every measure was reached at the end of the period. */
  | 'ACHIEVED'
  /** Pursued in its period. */
  | 'ACTIVE'
  /** Both parties have agreed; it has not begun. */
  | 'AGREED'
  /** Its author's alone. */
  | 'DRAFT'
  /** Settled: a measure was not reached at the end of the period. */
  | 'MISSED'
  /** Waits for the other party to agree. */
  | 'PROPOSED'
  /** Tried out: visible and measured, never concluded and never counted. */
  | 'TRIAL'
  /** Given up before it was settled; the history says why. */
  | 'WITHDRAWN';

/** A step in the life of a goal. */
export type GoalStepInput = {
  /** Which goal. */
  goalId: string | number;
  /** The version you have read; if it has changed since, nothing happens. */
  version: number;
};

/** What a measure aims at: exactly one of the forms. */
export type GoalTargetInput = {
  /** At a threshold or above, each month; where more is better. */
  atLeast?: GoalThresholdInput | null | undefined;
  /** At a threshold or below, each month; where less is better. */
  atMost?: GoalThresholdInput | null | undefined;
  /** Stay in a band. */
  band?: GoalBandInput | null | undefined;
  /** From a baseline to a target. */
  reach?: GoalReachInput | null | undefined;
};

/** A threshold to hold month after month. */
export type GoalThresholdInput = {
  /** The threshold, in the metric's unit. */
  threshold: number;
};

/** A goal is given up. */
export type GoalWithdrawInput = {
  /** Which goal. */
  goalId: string | number;
  /** Why; it stays on record. */
  reason: string;
  /** The version you have read; if it has changed since, nothing happens. */
  version: number;
};

/** What an article did for a ticket. New values may be added. */
export type LinkKind =
  /** It was written while working on the ticket. */
  | 'CREATED_FROM'
  /** It was flagged while working on the ticket. */
  | 'FLAGGED'
  /** It was improved while working on the ticket. */
  | 'IMPROVED'
  /** It was read or mentioned. */
  | 'REFERENCED'
  /** It was looked at and did not fit. */
  | 'REJECTED'
  /** It was sent to the requester. */
  | 'SENT'
  /** It solved the ticket: the only kind that can count as reuse. */
  | 'SOLVED_BY';

/** How a link came about. New values may be added. */
export type LinkOrigin =
  /** A named person linked it. */
  | 'AGENT'
  /** A rule or bot linked it. */
  | 'AUTOMATION'
  /** Nobody is named as its linker; it earns nothing. */
  | 'IMPORT'
  /** Its address was found in the text of the ticket. */
  | 'PARSED_URL'
  /** The requester found it. */
  | 'SELF_SERVICE';

/** What can be said of the agreement of reviewers. */
export type LinkReviewAgreementVerdict =
  /** There are fewer than 20 double reviews, or all of them say the same one thing. */
  | 'CANNOT_TELL'
  /** The whole interval of κ is at 0.6 or above: they agree substantially. */
  | 'RELIABLE'
  /** The interval holds 0.6: these data cannot decide. */
  | 'UNDECIDED'
  /** The whole interval is below 0.6: calibrate before relying on reviews. */
  | 'UNRELIABLE';

/** From which links the next review is drawn. */
export type LinkReviewNextInput = {
  /** Only links of tickets of this domain, which you know: the root of the category path, such as `Email` for `Email > Outlook`. Of every domain when left out. */
  domain?: string | null | undefined;
};

/** What you say of the link you were given. */
export type LinkReviewSubmitInput = {
  /** Why, at most 2,000 characters; needed unless ACCURATE, so that somebody can learn from it. */
  note?: string | null | undefined;
  /** The review. */
  reviewId: string | number;
  /** Whether the article solved the ticket. */
  verdict: LinkReviewVerdict;
};

/** What a reviewer says of a link. */
export type LinkReviewVerdict =
  /** The article solves what the ticket is about. */
  | 'ACCURATE'
  /** It does not solve it. */
  | 'INACCURATE'
  /** It solves a part of it, or needed more than it says. */
  | 'PARTIAL';

/** Whose text a field of the surviving article has after a merge. */
export type MergeChoice =
  /** The survivor's, and the merged article's behind it. Not for the title. */
  | 'BOTH'
  /** The merged article's. */
  | 'MERGED'
  /** The survivor's, as it is. */
  | 'SURVIVOR';

/** Where a piece of text stands. */
export type MergeSide =
  /** In both articles. */
  | 'BOTH'
  /** Only in the article that is merged into it. */
  | 'MERGED'
  /** Only in the article that survives. */
  | 'SURVIVOR';

/** What a figure can be asked for: everything a goal can aim at, and what helps to read it. */
export type Metric =
  /** Of every 100 closed tickets, how many somebody else's knowledge solved, accurately. */
  | 'ACCURATE_REUSE_PER_100'
  /** The share of resolutions after which the requester came back about the same issue. */
  | 'CALLBACK_RATE'
  /** Of every 1000 resolved tickets, how many led to a complaint. */
  | 'COMPLAINT_RATE'
  /** Points reached of 100 in reviews of articles. For teams and above only. */
  | 'CONTENT_STANDARD_ADHERENCE'
  /** The share of positive answers among the answers of requesters. */
  | 'CSAT_SHARE'
  /** The share of articles that merging all confirmed duplicates would save. Never a target; for teams and above only. */
  | 'DUPLICATE_RATE'
  /** The share of tickets solved with an article that has an unmerged duplicate. For teams and above only. */
  | 'DUP_BURDEN'
  /** The share of deflected visits after which the same issue came as a ticket. For teams and above only. */
  | 'FALSE_DEFLECTION'
  /** The share of contacts resolved at the first contact, as a source system reports it. For teams and above only. */
  | 'FIRST_CONTACT_RESOLUTION'
  /** The share of classified tickets whose issue was known. Never a target; for teams and above only. */
  | 'KNOWN_SHARE'
  /** The share of people who resolve tickets and are contributor or publisher. For teams and above only. */
  | 'LICENSED_SHARE'
  /** The share of reviewed links to reused articles that were right. For teams and above only. */
  | 'LINK_ACCURACY'
  /** Points reached of 100 in samples of closed tickets. For teams and above only. */
  | 'PROCESS_ALIGNMENT'
  /** The median hours from closing a ticket until requesters could read its reused answer. For teams and above only. */
  | 'PUBLISH_LAG'
  /** The share of resolutions after which the same ticket was opened again. */
  | 'REOPEN_RATE'
  /** The share of reuse in reuse and creation of articles. Never a target; for teams and above only. */
  | 'REUSE_TO_CREATE_RATIO'
  /** The share of issues that fell by a signal after an action against their cause. For teams and above only. */
  | 'ROOT_CAUSE_REMOVALS'
  /** The share of visitors of self-service who say they found it. For teams and above only. */
  | 'SELF_SERVICE_SUCCESS'
  /** The median days from joining to contributor. For teams and above only. */
  | 'TIME_TO_PROFICIENCY'
  /** The median hours from opening to resolution. A goal may aim at it for teams and above only. */
  | 'TIME_TO_RESOLVE'
  /** The share of tickets with a reused answer that requesters could read no later than the closing. For teams and above only. */
  | 'VISIBLE_AT_CLOSURE';

/** Which way a metric improves. */
export type MetricDirection =
  /** A larger value is better. */
  | 'HIGHER_IS_BETTER'
  /** A smaller value is better. */
  | 'LOWER_IS_BETTER'
  /** It describes; neither way is better. */
  | 'NEITHER'
  /** It is healthy inside a band; more is not better. */
  | 'TARGET_BAND';

/** Whether people differ by more than chance alone would make them. */
export type MetricHeterogeneity =
  /** They do. */
  | 'DETECTED'
  /** There is no detectable difference between people. */
  | 'NOT_DETECTED'
  /** There are too few people or cases to tell. */
  | 'UNAVAILABLE';

/** Everything that has a definition. */
export type MetricKey =
  /** Of every 100 closed tickets, how many somebody else's knowledge solved, accurately. */
  | 'ACCURATE_REUSE_PER_100'
  /** The share of resolutions after which the requester came back about the same issue. */
  | 'CALLBACK_RATE'
  /** Of every 1000 resolved tickets, how many led to a complaint. */
  | 'COMPLAINT_RATE'
  /** Points reached of 100 in reviews of articles. For teams and above only. */
  | 'CONTENT_STANDARD_ADHERENCE'
  /** The share of closed tickets from which an article was created. */
  | 'CREATE_RATE'
  /** The share of positive answers among the answers of requesters. */
  | 'CSAT_SHARE'
  /** The share of articles that merging all confirmed duplicates would save. Never a target; for teams and above only. */
  | 'DUPLICATE_RATE'
  /** The share of tickets solved with an article that has an unmerged duplicate. For teams and above only. */
  | 'DUP_BURDEN'
  /** The share of deflected visits after which the same issue came as a ticket. For teams and above only. */
  | 'FALSE_DEFLECTION'
  /** The share of contacts resolved at the first contact, as a source system reports it. For teams and above only. */
  | 'FIRST_CONTACT_RESOLUTION'
  /** The share of tickets solved with an article that led to an improvement or a flag. */
  | 'IMPROVE_RATE'
  /** The share of classified tickets whose issue was known. Never a target; for teams and above only. */
  | 'KNOWN_SHARE'
  /** The share of people who resolve tickets and are contributor or publisher. For teams and above only. */
  | 'LICENSED_SHARE'
  /** The share of reviewed links to reused articles that were right. For teams and above only. */
  | 'LINK_ACCURACY'
  /** The share of closed tickets with a linked article; 0.6 to 0.8 is healthy. */
  | 'LINK_RATE'
  /** The share of people who close tickets and work with articles; 0.65 to 0.85 is where it settles. */
  | 'PARTICIPATION'
  /** Points reached of 100 in samples of closed tickets. For teams and above only. */
  | 'PROCESS_ALIGNMENT'
  /** The median hours from closing a ticket until requesters could read its reused answer. For teams and above only. */
  | 'PUBLISH_LAG'
  /** The share of resolutions after which the same ticket was opened again. */
  | 'REOPEN_RATE'
  /** What somebody's knowledge did in tickets of others. Never a target, compared with nobody. */
  | 'REUSE_CREDIT'
  /** The share of reuse in reuse and creation of articles. Never a target; for teams and above only. */
  | 'REUSE_TO_CREATE_RATIO'
  /** The share of issues that fell by a signal after an action against their cause. For teams and above only. */
  | 'ROOT_CAUSE_REMOVALS'
  /** The share of created articles with a search before they were written. */
  | 'SEARCH_FIRST_RATE'
  /** The share of visitors of self-service who say they found it. For teams and above only. */
  | 'SELF_SERVICE_SUCCESS'
  /** The median days from joining to contributor. For teams and above only. */
  | 'TIME_TO_PROFICIENCY'
  /** The median hours from opening to resolution. A goal may aim at it for teams and above only. */
  | 'TIME_TO_RESOLVE'
  /** The share of tickets with a reused answer that requesters could read no later than the closing. For teams and above only. */
  | 'VISIBLE_AT_CLOSURE';

/** For whom a figure is computed. */
export type MetricLevel =
  /** The whole organisation. */
  | 'ORGANISATION'
  /** One person. */
  | 'PERSON'
  /** A team with the teams below it. */
  | 'TEAM';

/** An observation as a source tells it. A field that is left out stays as it is, null clears it. Source, metric and externalId together say which observation it is. */
export type MetricObservationInput = {
  /** Stands for the customer without naming them: a pseudonymous key, never a name or an address. */
  customer?: string | null | undefined;
  /** True: it counts nowhere any more. False: it counts again. Cannot be cleared. */
  deleted?: boolean | null | undefined;
  /** For rates 1 (also when left out) or less; for scores the points possible, above 0. Not for durations. Kept to six decimals. */
  denominator?: number | null | undefined;
  /** How long it took in seconds, 0 to ten years, for metrics that are a duration. Kept to the millisecond. */
  durationSeconds?: number | null | undefined;
  /** What the source calls the observation, 1 to 255 characters; kept digit for digit. */
  externalId: string;
  /** Of which built-in metric; exactly one of metric and ownMetricId. */
  metric?: ObservedMetric | null | undefined;
  /** For rates 0 or 1, or a fraction between; for scores the points reached, 0 to 1000. Not for durations. Kept to six decimals. */
  numerator?: number | null | undefined;
  /** When it happened; needed the first time, cannot be cleared. */
  occurredAt?: string | null | undefined;
  /** Of which metric of the organisation's own; exactly one of metric and ownMetricId. */
  ownMetricId?: string | number | null | undefined;
  /** Whose case it is, as the source calls the person, or by e-mail address. It counts for the teams of that person; no own or review metric has figures of one person. */
  person?: string | null | undefined;
  /** When the source last changed it. What arrives is put together by this, field by field, whatever the order of arrival. */
  sourceUpdatedAt: string;
  /** Which team's case it is, as the source calls it; used when no known person is named. */
  team?: string | null | undefined;
  /** The ticket as the source calls it; may arrive before the ticket does. */
  ticket?: string | null | undefined;
};

/** Observations of one source. */
export type MetricObservationsUpsertInput = {
  /** The observations, at most 500. */
  items: Array<MetricObservationInput>;
  /** What a failed item means for the others (PARTIAL when left out). */
  mode?: BatchMode | null | undefined;
  /** Which source says so; a source's own token may leave it out, everybody else must give it. */
  sourceId?: string | number | null | undefined;
};

/** Why no article fits a ticket; saying so is as good as a link. New values may be added. */
export type NoArticleReason =
  /** It is housekeeping without a question, such as a change of address. */
  | 'ADMINISTRATIVE'
  /** Nobody had to know anything, such as handing out a part. */
  | 'NOT_KNOWLEDGE_WORK'
  /** It will not come again, so that an article would help nobody. */
  | 'ONE_OFF'
  /** Another reason, best told in the note. */
  | 'OTHER'
  /** It is no request at all. */
  | 'SPAM';

/** The built-in metrics that are fed from outside. */
export type ObservedMetric =
  /** A review of an article: items met (numerator) of items that applied (denominator). A score; names a team or a person. */
  | 'CONTENT_STANDARD_ADHERENCE'
  /** A visit that counted as deflected, and whether the same requester opened a ticket after all. A rate; names a ticket or a customer. */
  | 'FALSE_DEFLECTION'
  /** A contact, and whether it was resolved at once. A rate; names a ticket or a customer. */
  | 'FIRST_CONTACT_RESOLUTION'
  /** A review of a ticket: steps followed (numerator) of steps that applied (denominator). A score; names a ticket or a customer. */
  | 'PROCESS_ALIGNMENT'
  /** Somebody asked after a visit to self-service, and whether they found what they needed; denominator 0 when they did not answer. A rate; names a ticket or a customer. */
  | 'SELF_SERVICE_SUCCESS';

/** What stands in the way. */
export type ObstacleCause =
  /** Something on the customers' side. */
  | 'CUSTOMER'
  /** Knowledge is missing or wrong. */
  | 'KNOWLEDGE'
  /** Something about the person, such as an illness. */
  | 'PERSON'
  /** A rule that forbids what would help. */
  | 'POLICY'
  /** The way work is organised. */
  | 'PROCESS'
  /** The product that customers use. */
  | 'PRODUCT'
  /** Too few people, or the wrong times. */
  | 'STAFFING'
  /** A tool that is broken or unfit. */
  | 'TOOL'
  /** Nobody knows yet. */
  | 'UNKNOWN';

/** What stands in the way of goals. */
export type ObstacleReportInput = {
  /** What kind of thing it is. */
  cause: ObstacleCause;
  /** The first day on which it no longer did; left out or null while it does. */
  endsOn?: string | null | undefined;
  /** The goals it affects, 1 to 20: yours, your team's, or of those you lead. */
  goalIds: Array<string | number>;
  /** The first day on which it stood in the way. */
  startsOn: string;
  /** What stands in the way, at most 2,000 characters; read by everybody who follows the conversation about one of the goals. */
  text: string;
};

/** What has become of an obstacle. */
export type ObstacleState =
  /** It is there. */
  | 'ACCEPTED'
  /** Somebody is removing it. */
  | 'IN_PROGRESS'
  /** It does not stand in the way; the history says why. */
  | 'REJECTED'
  /** Somebody has reported it; nobody has looked at it yet. */
  | 'REPORTED'
  /** It no longer stands in the way; what it did to earlier days stays. */
  | 'RESOLVED';

/** Which way a list runs. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** A range of days of the organisation's calendar, from `start` up to but without `end`: all of March is 2026-03-01 to 2026-04-01. */
export type PeriodInput = {
  /** The day after the last one. */
  end: string;
  /** The first day. */
  start: string;
};

/** Narrows a list of people; all given conditions must hold. */
export type PersonFilter = {
  /** True: only those who are still there. */
  active?: boolean | null | undefined;
  /** True: only people. False: only bots and shared accounts. */
  isPerson?: boolean | null | undefined;
  /** Part of the name, in any case. */
  nameContains?: string | null | undefined;
};

/** How far somebody may create and publish knowledge. */
export type Proficiency =
  /** May also write articles for internal use that others validate. */
  | 'CANDIDATE'
  /** May also validate articles. */
  | 'CONTRIBUTOR'
  /** May search, link and flag. */
  | 'NONE'
  /** May also publish articles to audiences outside the organisation. */
  | 'PUBLISHER';

/** A duty in the knowledge programme that is not a place in the reporting line. */
export type ProgramRole =
  /** Administers people, teams, sources and tokens of the organisation. */
  | 'ADMINISTRATOR'
  /** Helps others to become proficient. */
  | 'COACH'
  /** Looks after the health of the knowledge of a domain. */
  | 'KNOWLEDGE_DOMAIN_EXPERT';

/** Whether an event counts for credit, and why not. */
export type ReuseCreditStatus =
  /** The article is linked to tickets of every kind, so a link to it says that it was referred to, not that it solved the ticket. */
  | 'CATCH_ALL'
  /** It counts. */
  | 'COUNTED'
  /** It waits until more links between these colleagues have been reviewed; it is then given at the accuracy that was found. Nobody has done anything wrong by that. */
  | 'HELD'
  /** The same knowledge has just earned with a ticket that the same requester opened less than 24 hours earlier, or with another ticket of the same parent. */
  | 'REPEATED';

/** What a figure can be split by. A case is split by what was known of it when it was derived. */
export type SegmentKey =
  /** The root of the ticket's category path. */
  | 'CATEGORY'
  /** The channel the ticket came through. */
  | 'CHANNEL'
  /** The customer whom the requester belongs to. */
  | 'CUSTOMER_GROUP'
  /** The calendar quarter: the rhythm in which goals are agreed and looked back on. */
  | 'CYCLE'
  /** The hour it happened in, 00 to 23, by the clock of the organisation's time zone. */
  | 'HOUR_OF_DAY'
  /** The calendar month. */
  | 'PERIOD'
  /** The ticket's priority. */
  | 'PRIORITY'
  /** The ticket's project. */
  | 'PROJECT'
  /** The ticket's queue. */
  | 'QUEUE'
  /** How long the one it is attributed to had been here: up to 90 days, up to a year, longer. */
  | 'TENURE_BAND'
  /** The day of the week, from Monday. */
  | 'WEEKDAY';

/** Why a figure is withheld. */
export type SuppressionReason =
  /** The month has not been published yet: peers see it when all its cases are final and late records had their days. */
  | 'NOT_RELEASED'
  /** Subtracted from other figures that are shown, it would tell the figure of a group that is too small. */
  | 'PROTECTS_OTHERS'
  /** So few people stand behind it that it would say something about one. */
  | 'TOO_FEW_PEOPLE';

/** What a goal can aim at: outcomes and quality only. Articles written and links made are not among them. */
export type TargetMetric =
  /** Of every 100 closed tickets, how many somebody else's knowledge solved, accurately. */
  | 'ACCURATE_REUSE_PER_100'
  /** The share of resolutions after which the requester came back about the same issue. */
  | 'CALLBACK_RATE'
  /** Of every 1000 resolved tickets, how many led to a complaint. */
  | 'COMPLAINT_RATE'
  /** Points reached of 100 in reviews of articles. For teams and above only. */
  | 'CONTENT_STANDARD_ADHERENCE'
  /** The share of positive answers among the answers of requesters. */
  | 'CSAT_SHARE'
  /** The share of tickets solved with an article that has an unmerged duplicate. For teams and above only. */
  | 'DUP_BURDEN'
  /** The share of deflected visits after which the same issue came as a ticket. For teams and above only. */
  | 'FALSE_DEFLECTION'
  /** The share of contacts resolved at the first contact, as a source system reports it. For teams and above only. */
  | 'FIRST_CONTACT_RESOLUTION'
  /** The share of people who resolve tickets and are contributor or publisher. For teams and above only. */
  | 'LICENSED_SHARE'
  /** The share of reviewed links to reused articles that were right. For teams and above only. */
  | 'LINK_ACCURACY'
  /** Points reached of 100 in samples of closed tickets. For teams and above only. */
  | 'PROCESS_ALIGNMENT'
  /** The median hours from closing a ticket until requesters could read its reused answer. For teams and above only. */
  | 'PUBLISH_LAG'
  /** The share of resolutions after which the same ticket was opened again. */
  | 'REOPEN_RATE'
  /** The share of issues that fell by a signal after an action against their cause. For teams and above only. */
  | 'ROOT_CAUSE_REMOVALS'
  /** The share of visitors of self-service who say they found it. For teams and above only. */
  | 'SELF_SERVICE_SUCCESS'
  /** The median days from joining to contributor. For teams and above only. */
  | 'TIME_TO_PROFICIENCY'
  /** The median hours from opening to resolution. A goal may aim at it for teams and above only. */
  | 'TIME_TO_RESOLVE'
  /** The share of tickets with a reused answer that requesters could read no later than the closing. For teams and above only. */
  | 'VISIBLE_AT_CLOSURE';

/** Narrows a list of tickets; all given conditions must hold. */
export type TicketFilter = {
  /** Assigned to this person. A list narrowed by a person has no totalCount. */
  assigneeId?: string | number | null | undefined;
  /** The category path begins with this, such as "Hardware" or "Hardware > Pr". */
  categoryStartsWith?: string | null | undefined;
  /** Came in this way, as the source writes it. */
  channel?: string | null | undefined;
  /** True: only tickets of which somebody says that no article fits. False: only the others. */
  hasNoArticle?: boolean | null | undefined;
  /** Of one of these kinds. */
  kind?: Array<TicketKind> | null | undefined;
  /** Opened before this time. */
  openedBefore?: string | null | undefined;
  /** Opened at this time or later. */
  openedFrom?: string | null | undefined;
  /** With one of these priorities, as the source writes them. */
  priority?: Array<string> | null | undefined;
  /** Resolved before this time. */
  resolvedBefore?: string | null | undefined;
  /** Resolved at this time or later. */
  resolvedFrom?: string | null | undefined;
  /** Resolved by this person. A list narrowed by a person has no totalCount. */
  resolverId?: string | number | null | undefined;
  /** From the source system of this name. */
  sourceName?: string | null | undefined;
  /** In one of these states. */
  status?: Array<TicketStatus> | null | undefined;
  /** Exactly what people call it (displayKey) or its id in the source (externalId). */
  text?: string | null | undefined;
  /** Changed here at this time or later; for polling, give the updatedAt you saw last. */
  updatedSince?: string | null | undefined;
};

/** What a ticket asks for. New values may be added. */
export type TicketKind =
  /** Somebody is dissatisfied with the service itself. */
  | 'COMPLAINT'
  /** Something does not work as it should. */
  | 'INCIDENT'
  /** Anything else, and whatever the source does not tell apart. */
  | 'OTHER'
  /** Somebody wants something that works as intended: access, equipment, advice. */
  | 'REQUEST'
  /** Work on site: an installation or a repair. */
  | 'WORK_ORDER';

/** No article fits a ticket. */
export type TicketNoArticleStateInput = {
  /** More about it, at most 500 characters; no names. */
  note?: string | null | undefined;
  /** Why none fits. */
  reason: NoArticleReason;
  /** The ticket. */
  ticketId: string | number;
};

/** How a list of tickets runs. */
export type TicketOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** What to sort by. */
  field: TicketOrderField;
};

/** What tickets can be sorted by. */
export type TicketOrderField =
  /** When it was opened. */
  | 'OPENED_AT'
  /** When it was last resolved; tickets that are not resolved count as oldest. */
  | 'RESOLVED_AT'
  /** When Solvewell last learnt something new about it; for polling. */
  | 'UPDATED_AT';

/** The state of a ticket in words that are the same for every source; rawStatus has the source's own. New values may be added. */
export type TicketStatus =
  /** It was given up without a resolution; such a ticket is never counted. */
  | 'CANCELLED'
  /** It is done for good. */
  | 'CLOSED'
  /** Nobody has begun to work on it. */
  | 'NEW'
  /** It waits for somebody else, such as a supplier. */
  | 'ON_HOLD'
  /** Somebody works on it. */
  | 'OPEN'
  /** It waits for the requester. */
  | 'PENDING'
  /** The work is declared done; the requester may still come back. */
  | 'RESOLVED';

/** Why a mutation did not do what was asked. New values may be added. */
export type UserErrorCode =
  /** Something with this name or address exists already. */
  | 'ALREADY_EXISTS'
  /** The article is archived: revive it first. */
  | 'ARTICLE_ARCHIVED'
  /** The article was merged into another one: use that one. */
  | 'ARTICLE_MERGED'
  /** The lower end of a band must be below the upper. */
  | 'BAND_INVERTED'
  /** Nothing was written, because another item of the batch failed. */
  | 'BATCH_REFUSED'
  /** The batch has more items than one call takes; nothing was written. */
  | 'BATCH_TOO_LARGE'
  /** Something was built on what should be undone; the message says what. */
  | 'BUILT_UPON'
  /** Two clusters of duplicates would become one: look at both, then say that you want it. */
  | 'CLUSTERS_WOULD_JOIN'
  /** Target and baseline are equal: there is nothing to reach. */
  | 'DEGENERATE_TARGET'
  /** A goal follows from something; this one names nothing. */
  | 'DERIVATION_REQUIRED'
  /** Several items of the batch name the same thing. */
  | 'DUPLICATE_IN_BATCH'
  /** A period ends after it starts. */
  | 'EMPTY_PERIOD'
  /** A behaviour needs an example of a situation that shows it. */
  | 'EXAMPLE_REQUIRED'
  /** You may not do this. */
  | 'FORBIDDEN'
  /** A goal would stand above itself. */
  | 'GOAL_CYCLE'
  /** A goal can only serve one of the same or a higher level. */
  | 'GOAL_LEVEL_INVERTED'
  /** The person whose goal it is has not acknowledged it as it stands now. */
  | 'GOAL_NOT_ACKNOWLEDGED'
  /** A goal names an activity and a number; aim at what the knowledge does instead. */
  | 'GOAL_ON_ACTIVITY_FORBIDDEN'
  /** What is known so far is not enough; the message says what is missing. */
  | 'INCOMPLETE'
  /** There are too few cases to decide this. */
  | 'INSUFFICIENT_DATA'
  /** The object is in a state that does not allow this. */
  | 'INVALID_STATE'
  /** Somebody would stand above themselves. */
  | 'MANAGER_CYCLE'
  /** The metric is not measured at this level. */
  | 'METRIC_LEVEL_FORBIDDEN'
  /** An id is unknown, or not visible to you. */
  | 'NOT_FOUND'
  /** Two statements would hold on the same day. */
  | 'OVERLAPPING_VALIDITY'
  /** This takes a higher proficiency. */
  | 'PROFICIENCY_REQUIRED'
  /** Nobody decides about their own work. */
  | 'SELF_REVIEW_FORBIDDEN'
  /** The target is on the worse side of the baseline. */
  | 'TARGET_DIRECTION'
  /** The target lies outside what the metric can be. */
  | 'TARGET_OUT_OF_RANGE'
  /** A target holds from the next month on at the earliest. */
  | 'TARGET_RETROACTIVE'
  /** A team would stand above itself. */
  | 'TEAM_CYCLE'
  /** There are as many active goals as anybody can follow. */
  | 'TOO_MANY_GOALS'
  /** A value breaks a rule; the message says which. */
  | 'VALIDATION_FAILED'
  /** Somebody changed the object since you read it. */
  | 'VERSION_CONFLICT'
  /** The weights do not sum to 10000 basis points. */
  | 'WEIGHTS_NOT_100';

/** What can be said about a figure and its target. */
export type Verdict =
  /** The whole interval is on the better side of the target. */
  | 'BETTER'
  /** The interval holds the target: these data cannot tell. */
  | 'INDISTINGUISHABLE'
  /** There are fewer cases than a statement takes. */
  | 'INSUFFICIENT_DATA'
  /** There is no target to hold it against. */
  | 'NO_TARGET'
  /** An approved obstacle suspends judgement. */
  | 'SUSPENDED'
  /** The whole interval is on the worse side of the target. */
  | 'WORSE';

export type ArticlePageQueryVariables = Exact<{
  id: string | number;
}>;


export type ArticlePageQuery = { article: { id: string, title: string, issue: string | null, environment: string | null, cause: string | null, resolution: string | null, body: string, language: string | null, category: string | null, tags: Array<string>, confidence: ArticleConfidence, audience: ArticleAudience, governance: ArticleGovernance, version: number, viewerCan: { update: boolean, validate: boolean, publish: boolean, archive: boolean }, revisions: { nodes: Array<{ id: string, number: number, change: ArticleRevisionChange, occurredAt: string, editedBy: { id: string, displayName: string } | null }> }, flags: { nodes: Array<{ id: string, reason: ArticleFlagReason, state: ArticleFlagState, note: string | null }> }, duplicatePairs: { nodes: Array<{ id: string, similarity: number, kind: DuplicateKind, status: DuplicateStatus, articleA: { id: string, title: string }, articleB: { id: string, title: string } }> } } | null };

export type ArticleSuggestionsQueryVariables = Exact<{
  text: string;
  environment?: string | null | undefined;
}>;


export type ArticleSuggestionsQuery = { articleSuggestions: Array<{ score: number, matchedTerms: Array<string>, article: { id: string, title: string, resolution: string | null, confidence: ArticleConfidence } }> };

export type ArticleTranslationsQueryVariables = Exact<{
  id: string | number;
}>;


export type ArticleTranslationsQuery = { article: { id: string, language: string | null, translationOf: { id: string, title: string, language: string | null, translations: Array<{ id: string, title: string, language: string | null }> } | null, translations: Array<{ id: string, title: string, language: string | null, confidence: ArticleConfidence }> } | null };

export type DuplicateCandidatesQueryVariables = Exact<{
  draft: ArticleDraftInput;
}>;


export type DuplicateCandidatesQuery = { articleDuplicateCandidates: Array<{ similarity: number, kind: DuplicateKind, article: { id: string, title: string }, passages: Array<{ text: string }> }> };

export type ArticleCreateMutationVariables = Exact<{
  input: ArticleCreateInput;
}>;


export type ArticleCreateMutation = { articleCreate: { article: { id: string, version: number, confidence: ArticleConfidence } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ArticleUpdateMutationVariables = Exact<{
  input: ArticleUpdateInput;
}>;


export type ArticleUpdateMutation = { articleUpdate: { article: { id: string, version: number, updatedAt: string } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { currentVersion: number | null, code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ArticleStateChangeMutationVariables = Exact<{
  input: ArticleStateChangeInput;
}>;


export type ArticleStateChangeMutation = { articleStateChange: { article: { id: string, version: number, confidence: ArticleConfidence, audience: ArticleAudience } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ArticlesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ArticleFilter | null | undefined;
  orderBy?: ArticleOrder | null | undefined;
}>;


export type ArticlesQuery = { articles: { totalCount: number | null, nodes: Array<{ id: string, title: string, confidence: ArticleConfidence, audience: ArticleAudience, updatedAt: string, author: { id: string, displayName: string } | null, team: { id: string, name: string } | null, links: { nodes: Array<{ id: string, kind: LinkKind, linkedAt: string, ticket: { id: string, displayKey: string | null, status: TicketStatus } | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DuplicateClustersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DuplicateClustersQuery = { duplicateClusters: { totalCount: number | null, nodes: Array<{ id: string, size: number, since: string, articles: { nodes: Array<{ id: string, title: string, version: number, mergedInto: { id: string } | null }> }, pairs: Array<{ id: string, status: DuplicateStatus, cause: DuplicateCause | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DuplicateClusterQueryVariables = Exact<{
  id: string | number;
}>;


export type DuplicateClusterQuery = { duplicateCluster: { id: string, size: number, isMerged: boolean, since: string, articles: { totalCount: number | null, nodes: Array<{ id: string, title: string }> } } | null };

export type DisputesQueryVariables = Exact<{ [key: string]: never; }>;


export type DisputesQuery = { disputes: { nodes: Array<{ id: string, state: DisputeState, reason: string, resolution: string | null, version: number, ticket: { id: string, displayKey: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FactDisputeMutationVariables = Exact<{
  input: FactDisputeInput;
}>;


export type FactDisputeMutation = { factDispute: { dispute: { id: string, state: DisputeState, version: number } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type DisputeResolveMutationVariables = Exact<{
  input: DisputeResolveInput;
}>;


export type DisputeResolveMutation = { disputeResolve: { dispute: { id: string, state: DisputeState, resolution: string | null } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type DuplicateQueueQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: DuplicatePairFilter | null | undefined;
}>;


export type DuplicateQueueQuery = { duplicateQueue: { totalCount: number | null, nodes: Array<{ id: string, burdenTickets: number, similarity: number, kind: DuplicateKind, version: number, articleA: { id: string, title: string }, articleB: { id: string, title: string }, reopenedBecause: Array<{ field: ArticleTextField, wordsAdded: Array<string>, wordsRemoved: Array<string>, article: { id: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DuplicatePairsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: DuplicatePairFilter | null | undefined;
}>;


export type DuplicatePairsQuery = { duplicatePairs: { totalCount: number | null, nodes: Array<{ id: string, similarity: number, kind: DuplicateKind, status: DuplicateStatus, cause: DuplicateCause | null, needsSecondOpinion: boolean, version: number, contained: DuplicateSide | null, articleA: { id: string, title: string }, articleB: { id: string, title: string }, passages: Array<{ text: string }>, sharedTerms: Array<{ term: string, share: number }>, explanation: { otherShare: number, sharedPhrases: Array<{ text: string, share: number }>, sectionOverlaps: Array<{ section: ArticleTextField, overlap: number | null }>, onlyA: Array<{ text: string, section: ArticleTextField, isCode: boolean }>, onlyB: Array<{ text: string, section: ArticleTextField, isCode: boolean }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DuplicateFamiliesQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type DuplicateFamiliesQuery = { duplicateFamilies: Array<{ size: number, titleTemplate: string, members: Array<{ articleId: string, title: string }> }> };

export type DuplicateSecondOpinionsQueryVariables = Exact<{ [key: string]: never; }>;


export type DuplicateSecondOpinionsQuery = { duplicateSecondOpinions: { numerator: number, denominator: number, value: number | null, waiting: number, interval: { low: number, high: number } | null } };

export type DuplicatePairDecideMutationVariables = Exact<{
  input: DuplicatePairDecideInput;
}>;


export type DuplicatePairDecideMutation = { duplicatePairDecide: { pair: { id: string, status: DuplicateStatus, version: number } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type FigureAnalysisQueryVariables = Exact<{
  id: string | number;
  metric: Metric;
  period: PeriodInput;
  by: SegmentKey;
}>;


export type FigureAnalysisQuery = { team: { id: string, metric: { value: number | null, n: number | null, verdict: Verdict | null, verdictReason: string | null, distribution: { summary: { n: number, median: number, p90: number, mean: number } | null } | null, openCases: { count: number } | null, segments: Array<{ label: string, value: number | null, n: number, interval: { low: number, high: number } | null }> | null, series: Array<{ start: string, end: string, value: number | null, n: number }> | null, mixWarning: { message: string } | null } | null, spread: { units: number | null, heterogeneity: MetricHeterogeneity, finding: string } | null } | null };

export type GoalConversationQueryVariables = Exact<{
  id: string | number;
}>;


export type GoalConversationQuery = { goal: { id: string, title: string, checkInDue: { dueOn: string } | null, conversationLints: Array<{ code: GoalConversationLintCode, message: string }>, checkIns: { nodes: Array<{ id: string, note: string, confidence: CheckInConfidence, author: { id: string, displayName: string } }> }, opinions: { nodes: Array<{ id: string, kind: GoalOpinionKind, text: string | null }> }, obstacles: { nodes: Array<{ id: string, cause: ObstacleCause, text: string, state: ObstacleState, suspendsVerdict: boolean }> } } | null };

export type GoalCheckInMutationVariables = Exact<{
  input: GoalCheckInInput;
}>;


export type GoalCheckInMutation = { goalCheckIn: { checkIn: { id: string, confidence: CheckInConfidence } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type GoalOpinionMutationVariables = Exact<{
  input: GoalOpinionInput;
}>;


export type GoalOpinionMutation = { goalOpinion: { opinion: { id: string, kind: GoalOpinionKind } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ObstacleReportMutationVariables = Exact<{
  input: ObstacleReportInput;
}>;


export type ObstacleReportMutation = { obstacleReport: { obstacle: { id: string, state: ObstacleState, version: number } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type GoalsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: GoalFilter | null | undefined;
}>;


export type GoalsQuery = { goals: { nodes: Array<{ id: string, level: GoalLevel, state: GoalState, title: string, measures: Array<{ id: string, kind: GoalMeasureKind, metric: TargetMetric | null, baseline: number | null, target: number | null, bandLow: number | null, bandHigh: number | null, weightBps: number }>, period: { start: string, end: string }, person: { id: string, displayName: string } | null, team: { id: string, name: string } | null, progress: { value: number | null, display: number | null, current: number | null, health: GoalHealth, explanation: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GoalPageQueryVariables = Exact<{
  id: string | number;
}>;


export type GoalPageQuery = { goal: { id: string, title: string, rationale: string, state: GoalState, version: number, termsVersion: number, acknowledgement: { inOwnWords: string, termsVersion: number } | null, alignmentPath: Array<{ id: string, title: string }>, smartCheck: { messages: Array<string> } | null, progress: { value: number | null, health: GoalHealth, sentence: string, suspendedBecause: string | null, measures: Array<{ measureId: string, value: number | null, result: { definitionVersion: number, value: number | null, unit: string, numerator: number | null, denominator: number | null, n: number | null, nImmature: number | null, nExcluded: number | null, minN: number, verdict: Verdict | null, dataAsOf: string, explanation: string, definition: { key: MetricKey, name: string, formula: string }, period: { start: string, end: string }, range: { low: number, high: number, lowNumerator: number, highNumerator: number } | null, exclusions: Array<{ reason: ExclusionReason, count: number }>, interval: { low: number, high: number, level: number, method: string } | null, suppressed: { reason: SuppressionReason, threshold: number } | null } | null }> } | null, evidence: { nodes: Array<{ id: string, occurredOn: string, numerator: number, ticket: { id: string, displayKey: string | null } | null, article: { id: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, events: Array<{ state: GoalState, occurredAt: string }> } | null };

export type GoalProposeMutationVariables = Exact<{
  input: GoalProposeInput;
}>;


export type GoalProposeMutation = { goalPropose: { goal: { id: string, state: GoalState, version: number } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type GoalAgreeMutationVariables = Exact<{
  input: GoalStepInput;
}>;


export type GoalAgreeMutation = { goalAgree: { goal: { id: string, state: GoalState, version: number } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type GoalAcknowledgeMutationVariables = Exact<{
  input: GoalAcknowledgeInput;
}>;


export type GoalAcknowledgeMutation = { goalAcknowledge: { goal: { id: string, version: number, acknowledgement: { inOwnWords: string } | null } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type GoalWithdrawMutationVariables = Exact<{
  input: GoalWithdrawInput;
}>;


export type GoalWithdrawMutation = { goalWithdraw: { goal: { id: string, state: GoalState, version: number } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type LinkReviewNextMutationVariables = Exact<{
  input: LinkReviewNextInput;
}>;


export type LinkReviewNextMutation = { linkReviewNext: { review: { id: string, ticketKey: string, articleTitle: string, articleResolution: string | null } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type LinkReviewSubmitMutationVariables = Exact<{
  input: LinkReviewSubmitInput;
}>;


export type LinkReviewSubmitMutation = { linkReviewSubmit: { review: { id: string, verdict: LinkReviewVerdict | null } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type LinkReviewAgreementQueryVariables = Exact<{
  period: PeriodInput;
}>;


export type LinkReviewAgreementQuery = { linkReviewAgreement: { kappa: number | null, kappaLow: number | null, kappaHigh: number | null, n: number, verdict: LinkReviewAgreementVerdict } };

export type ArticleLinkMutationVariables = Exact<{
  input: ArticleLinkInput;
}>;


export type ArticleLinkMutation = { articleLink: { link: { id: string, kind: LinkKind, linkedAt: string } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ArticleUnlinkMutationVariables = Exact<{
  input: ArticleUnlinkInput;
}>;


export type ArticleUnlinkMutation = { articleUnlink: { link: { id: string, unlinkedAt: string | null } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type TicketNoArticleStateMutationVariables = Exact<{
  input: TicketNoArticleStateInput;
}>;


export type TicketNoArticleStateMutation = { ticketNoArticleState: { ticket: { id: string } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ArticleMergePreviewQueryVariables = Exact<{
  survivorId: string | number;
  mergedId: string | number;
}>;


export type ArticleMergePreviewQuery = { articleMergePreview: { clusterSizes: Array<number> | null, survivor: { id: string, title: string, version: number }, merged: { id: string, title: string, version: number }, pair: { id: string, status: DuplicateStatus, cause: DuplicateCause | null, version: number } | null, fields: Array<{ field: ArticleTextField, isEqual: boolean, segments: Array<{ side: MergeSide, text: string }> }>, reach: { tickets: number, ofSurvivor: number, ofMerged: number, ofBoth: number }, reuse: { survivor: { numerator: number, denominator: number }, merged: { numerator: number, denominator: number } }, goals: Array<{ id: string, title: string }> } | null };

export type ArticleMergeMutationVariables = Exact<{
  input: ArticleMergeInput;
}>;


export type ArticleMergeMutation = { articleMerge: { merge: { id: string, mergedAt: string, survivor: { id: string, version: number }, merged: { id: string, version: number, mergedInto: { id: string } | null } } | null, userErrors: Array<
      | { clusterSizes: Array<number>, code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { state: string | null, articleId: string | null, code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ArticleMergeUndoMutationVariables = Exact<{
  input: ArticleMergeUndoInput;
}>;


export type ArticleMergeUndoMutation = { articleMergeUndo: { merge: { id: string, undoneAt: string | null, survivor: { id: string, version: number }, merged: { id: string, version: number } } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { state: string | null, code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ArticleBehindLinkQueryVariables = Exact<{
  id: string | number;
}>;


export type ArticleBehindLinkQuery = { article: { id: string, title: string, mergedArticles: { nodes: Array<{ id: string, title: string, issue: string | null, environment: string | null }> } } | null };

export type MetricDefinitionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MetricDefinitionsQuery = { metricDefinitions: Array<{ key: MetricKey, version: number, name: string, direction: MetricDirection, unit: string, lowestLevel: MetricLevel, maturityDays: number, formula: string, rationale: string, targetable: boolean, guardMetric: { key: MetricKey, name: string } | null }> };

export type MetricObservationsUpsertMutationVariables = Exact<{
  input: MetricObservationsUpsertInput;
}>;


export type MetricObservationsUpsertMutation = { metricObservationsUpsert: { results: Array<{ index: number, status: BatchItemStatus, errors: Array<{ code: UserErrorCode, message: string, path: Array<string>, retryable: boolean }> }>, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type PeopleQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: PersonFilter | null | undefined;
}>;


export type PeopleQuery = { people: { totalCount: number | null, nodes: Array<{ id: string, displayName: string, isPerson: boolean, team: { id: string, name: string } | null, manager: { id: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WhoLookedAtMeQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhoLookedAtMeQuery = { viewer: { accessLog: { nodes: Array<{ id: string, at: string, what: string, viewer: { id: string, displayName: string } }> } } };

export type PersonFigureQueryVariables = Exact<{
  id: string | number;
  metric: Metric;
  period: PeriodInput;
}>;


export type PersonFigureQuery = { person: { id: string, displayName: string, metric: { definitionVersion: number, value: number | null, unit: string, numerator: number | null, denominator: number | null, n: number | null, nImmature: number | null, nExcluded: number | null, minN: number, verdict: Verdict | null, dataAsOf: string, explanation: string, facts: { totalCount: number | null, nodes: Array<{ id: string, occurredOn: string, counted: boolean, numerator: number, denominator: number, exclusion: ExclusionReason | null, ticket: { id: string, displayKey: string | null } | null, article: { id: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, definition: { key: MetricKey, name: string, formula: string }, period: { start: string, end: string }, range: { low: number, high: number, lowNumerator: number, highNumerator: number } | null, exclusions: Array<{ reason: ExclusionReason, count: number }>, interval: { low: number, high: number, level: number, method: string } | null, suppressed: { reason: SuppressionReason, threshold: number } | null } | null } | null };

export type ReuseCreditQueryVariables = Exact<{
  id: string | number;
  period: PeriodInput;
}>;


export type ReuseCreditQuery = { person: { id: string, displayName: string, reuseCredit: { value: number | null, n: number, minN: number, explanation: string, interval: { low: number, high: number } | null, baseline: { value: number | null, n: number }, withheld: Array<{ reason: ReuseCreditStatus }>, events: { nodes: Array<{ occurredOn: string, status: ReuseCreditStatus, split: number, share: number, ageFactor: number, weight: number, ticket: { id: string, displayKey: string | null } | null, article: { id: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type TeamPageQueryVariables = Exact<{
  id: string | number;
  metric: Metric;
  period: PeriodInput;
}>;


export type TeamPageQuery = { team: { id: string, name: string, parent: { id: string, name: string } | null, leaders: Array<{ id: string, displayName: string }>, members: { nodes: Array<{ id: string, displayName: string, proficiency: Proficiency }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, metric: { definitionVersion: number, value: number | null, unit: string, numerator: number | null, denominator: number | null, n: number | null, nImmature: number | null, nExcluded: number | null, minN: number, verdict: Verdict | null, dataAsOf: string, explanation: string, definition: { key: MetricKey, name: string, formula: string }, period: { start: string, end: string }, range: { low: number, high: number, lowNumerator: number, highNumerator: number } | null, exclusions: Array<{ reason: ExclusionReason, count: number }>, interval: { low: number, high: number, level: number, method: string } | null, suppressed: { reason: SuppressionReason, threshold: number } | null } | null, goals: { nodes: Array<{ id: string, title: string, state: GoalState }> } } | null };

export type FigureFragment = { definitionVersion: number, value: number | null, unit: string, numerator: number | null, denominator: number | null, n: number | null, nImmature: number | null, nExcluded: number | null, minN: number, verdict: Verdict | null, dataAsOf: string, explanation: string, definition: { key: MetricKey, name: string, formula: string }, period: { start: string, end: string }, range: { low: number, high: number, lowNumerator: number, highNumerator: number } | null, exclusions: Array<{ reason: ExclusionReason, count: number }>, interval: { low: number, high: number, level: number, method: string } | null, suppressed: { reason: SuppressionReason, threshold: number } | null };

export type TeamsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TeamsQuery = { teams: { totalCount: number | null, nodes: Array<{ id: string, name: string, parent: { id: string } | null, children: { nodes: Array<{ id: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TicketsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: TicketFilter | null | undefined;
  orderBy?: TicketOrder | null | undefined;
}>;


export type TicketsQuery = { tickets: { nodes: Array<{ id: string, displayKey: string | null, status: TicketStatus, priority: string | null, category: string | null, openedAt: string, resolvedAt: string | null, reopenCount: number, resolver: { id: string, displayName: string } | null, articleLinks: { nodes: Array<{ id: string, kind: LinkKind, article: { id: string, title: string } | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TicketByExternalKeyQueryVariables = Exact<{
  source: string;
  externalId: string;
}>;


export type TicketByExternalKeyQuery = { ticketByExternalKey: { id: string, externalId: string, status: TicketStatus } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { scopes: Array<string>, isAdministrator: boolean, today: string, person: { id: string, displayName: string, proficiency: Proficiency, roles: Array<ProgramRole>, team: { id: string, name: string } | null, manager: { id: string, displayName: string } | null } | null, organisation: { id: string, name: string, timeZone: string, isDemo: boolean } } };

export const FigureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}}]}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"range"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"lowNumerator"}},{"kind":"Field","name":{"kind":"Name","value":"highNumerator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"nImmature"}},{"kind":"Field","name":{"kind":"Name","value":"nExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"exclusions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"method"}}]}},{"kind":"Field","name":{"kind":"Name","value":"minN"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]} as unknown as DocumentNode<FigureFragment, unknown>;
export const ArticlePageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArticlePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"issue"}},{"kind":"Field","name":{"kind":"Name","value":"environment"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"governance"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"validate"}},{"kind":"Field","name":{"kind":"Name","value":"publish"}},{"kind":"Field","name":{"kind":"Name","value":"archive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"flags"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"duplicatePairs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"articleA"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"articleB"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ArticlePageQuery, ArticlePageQueryVariables>;
export const ArticleSuggestionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArticleSuggestions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"environment"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleSuggestions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"environment"},"value":{"kind":"Variable","name":{"kind":"Name","value":"environment"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"matchedTerms"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}}]}}]}}]} as unknown as DocumentNode<ArticleSuggestionsQuery, ArticleSuggestionsQueryVariables>;
export const ArticleTranslationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArticleTranslations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"translationOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"translations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"translations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}}]}}]}}]} as unknown as DocumentNode<ArticleTranslationsQuery, ArticleTranslationsQueryVariables>;
export const DuplicateCandidatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DuplicateCandidates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"draft"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleDuplicateCandidates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"draft"},"value":{"kind":"Variable","name":{"kind":"Name","value":"draft"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]} as unknown as DocumentNode<DuplicateCandidatesQuery, DuplicateCandidatesQueryVariables>;
export const ArticleCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArticleCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ArticleCreateMutation, ArticleCreateMutationVariables>;
export const ArticleUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArticleUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ArticleUpdateMutation, ArticleUpdateMutationVariables>;
export const ArticleStateChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArticleStateChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleStateChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleStateChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ArticleStateChangeMutation, ArticleStateChangeMutationVariables>;
export const ArticlesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Articles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"linkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayKey"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ArticlesQuery, ArticlesQueryVariables>;
export const DuplicateClustersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DuplicateClusters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicateClusters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"isMerged"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"articles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mergedInto"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DuplicateClustersQuery, DuplicateClustersQueryVariables>;
export const DuplicateClusterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DuplicateCluster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicateCluster"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"isMerged"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"articles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DuplicateClusterQuery, DuplicateClusterQueryVariables>;
export const DisputesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Disputes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disputes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayKey"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DisputesQuery, DisputesQueryVariables>;
export const FactDisputeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FactDispute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FactDisputeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factDispute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dispute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<FactDisputeMutation, FactDisputeMutationVariables>;
export const DisputeResolveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisputeResolve"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisputeResolveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disputeResolve"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dispute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DisputeResolveMutation, DisputeResolveMutationVariables>;
export const DuplicateQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DuplicateQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DuplicatePairFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicateQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"burdenTickets"}},{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"articleA"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"articleB"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reopenedBecause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"wordsAdded"}},{"kind":"Field","name":{"kind":"Name","value":"wordsRemoved"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DuplicateQueueQuery, DuplicateQueueQueryVariables>;
export const DuplicatePairsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DuplicatePairs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DuplicatePairFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicatePairs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"needsSecondOpinion"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"articleA"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"articleB"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sharedTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contained"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedPhrases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherShare"}},{"kind":"Field","name":{"kind":"Name","value":"sectionOverlaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"overlap"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onlyA"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"isCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onlyB"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"isCode"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DuplicatePairsQuery, DuplicatePairsQueryVariables>;
export const DuplicateFamiliesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DuplicateFamilies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicateFamilies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"titleTemplate"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<DuplicateFamiliesQuery, DuplicateFamiliesQueryVariables>;
export const DuplicateSecondOpinionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DuplicateSecondOpinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicateSecondOpinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}}]}}]}}]} as unknown as DocumentNode<DuplicateSecondOpinionsQuery, DuplicateSecondOpinionsQueryVariables>;
export const DuplicatePairDecideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DuplicatePairDecide"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DuplicatePairDecideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicatePairDecide"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DuplicatePairDecideMutation, DuplicatePairDecideMutationVariables>;
export const FigureAnalysisDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FigureAnalysis"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Metric"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SegmentKey"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"verdictReason"}},{"kind":"Field","name":{"kind":"Name","value":"distribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"openCases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"granularity"},"value":{"kind":"EnumValue","value":"MONTH"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mixWarning"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"spread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"heterogeneity"}},{"kind":"Field","name":{"kind":"Name","value":"finding"}}]}}]}}]}}]} as unknown as DocumentNode<FigureAnalysisQuery, FigureAnalysisQueryVariables>;
export const GoalConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GoalConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"checkInDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversationLints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checkIns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"obstacles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"suspendsVerdict"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GoalConversationQuery, GoalConversationQueryVariables>;
export const GoalCheckInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GoalCheckIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GoalCheckInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goalCheckIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<GoalCheckInMutation, GoalCheckInMutationVariables>;
export const GoalOpinionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GoalOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GoalOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goalOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<GoalOpinionMutation, GoalOpinionMutationVariables>;
export const ObstacleReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ObstacleReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ObstacleReportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obstacleReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obstacle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ObstacleReportMutation, ObstacleReportMutationVariables>;
export const GoalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Goals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GoalFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"bandLow"}},{"kind":"Field","name":{"kind":"Name","value":"bandHigh"}},{"kind":"Field","name":{"kind":"Name","value":"weightBps"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<GoalsQuery, GoalsQueryVariables>;
export const GoalPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GoalPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"rationale"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"termsVersion"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inOwnWords"}},{"kind":"Field","name":{"kind":"Name","value":"termsVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alignmentPath"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"smartCheck"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measureId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayKey"}}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}}]}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"range"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"lowNumerator"}},{"kind":"Field","name":{"kind":"Name","value":"highNumerator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"nImmature"}},{"kind":"Field","name":{"kind":"Name","value":"nExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"exclusions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"method"}}]}},{"kind":"Field","name":{"kind":"Name","value":"minN"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]} as unknown as DocumentNode<GoalPageQuery, GoalPageQueryVariables>;
export const GoalProposeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GoalPropose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GoalProposeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goalPropose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<GoalProposeMutation, GoalProposeMutationVariables>;
export const GoalAgreeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GoalAgree"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GoalStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goalAgree"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<GoalAgreeMutation, GoalAgreeMutationVariables>;
export const GoalAcknowledgeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GoalAcknowledge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GoalAcknowledgeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goalAcknowledge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inOwnWords"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<GoalAcknowledgeMutation, GoalAcknowledgeMutationVariables>;
export const GoalWithdrawDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GoalWithdraw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GoalWithdrawInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goalWithdraw"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<GoalWithdrawMutation, GoalWithdrawMutationVariables>;
export const LinkReviewNextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LinkReviewNext"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LinkReviewNextInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linkReviewNext"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ticketKey"}},{"kind":"Field","name":{"kind":"Name","value":"articleTitle"}},{"kind":"Field","name":{"kind":"Name","value":"articleResolution"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LinkReviewNextMutation, LinkReviewNextMutationVariables>;
export const LinkReviewSubmitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LinkReviewSubmit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LinkReviewSubmitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linkReviewSubmit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LinkReviewSubmitMutation, LinkReviewSubmitMutationVariables>;
export const LinkReviewAgreementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LinkReviewAgreement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linkReviewAgreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kappa"}},{"kind":"Field","name":{"kind":"Name","value":"kappaLow"}},{"kind":"Field","name":{"kind":"Name","value":"kappaHigh"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}}]} as unknown as DocumentNode<LinkReviewAgreementQuery, LinkReviewAgreementQueryVariables>;
export const ArticleLinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArticleLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"linkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ArticleLinkMutation, ArticleLinkMutationVariables>;
export const ArticleUnlinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArticleUnlink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleUnlinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleUnlink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unlinkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ArticleUnlinkMutation, ArticleUnlinkMutationVariables>;
export const TicketNoArticleStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TicketNoArticleState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TicketNoArticleStateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticketNoArticleState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TicketNoArticleStateMutation, TicketNoArticleStateMutationVariables>;
export const ArticleMergePreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArticleMergePreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"survivorId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mergedId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleMergePreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"survivorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"survivorId"}}},{"kind":"Argument","name":{"kind":"Name","value":"mergedId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mergedId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"survivor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"merged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"isEqual"}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reach"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tickets"}},{"kind":"Field","name":{"kind":"Name","value":"ofSurvivor"}},{"kind":"Field","name":{"kind":"Name","value":"ofMerged"}},{"kind":"Field","name":{"kind":"Name","value":"ofBoth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reuse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"survivor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"merged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clusterSizes"}}]}}]}}]} as unknown as DocumentNode<ArticleMergePreviewQuery, ArticleMergePreviewQueryVariables>;
export const ArticleMergeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArticleMerge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleMergeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleMerge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"merge"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mergedAt"}},{"kind":"Field","name":{"kind":"Name","value":"survivor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"merged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mergedInto"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StateError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"articleId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClustersWouldJoinError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clusterSizes"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ArticleMergeMutation, ArticleMergeMutationVariables>;
export const ArticleMergeUndoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArticleMergeUndo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleMergeUndoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleMergeUndo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"merge"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"undoneAt"}},{"kind":"Field","name":{"kind":"Name","value":"survivor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"merged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StateError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ArticleMergeUndoMutation, ArticleMergeUndoMutationVariables>;
export const ArticleBehindLinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArticleBehindLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"followMerge"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"mergedArticles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"issue"}},{"kind":"Field","name":{"kind":"Name","value":"environment"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ArticleBehindLinkQuery, ArticleBehindLinkQueryVariables>;
export const MetricDefinitionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MetricDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metricDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"lowestLevel"}},{"kind":"Field","name":{"kind":"Name","value":"maturityDays"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"rationale"}},{"kind":"Field","name":{"kind":"Name","value":"targetable"}},{"kind":"Field","name":{"kind":"Name","value":"guardMetric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<MetricDefinitionsQuery, MetricDefinitionsQueryVariables>;
export const MetricObservationsUpsertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MetricObservationsUpsert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricObservationsUpsertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metricObservationsUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MetricObservationsUpsertMutation, MetricObservationsUpsertMutationVariables>;
export const PeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"People"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isPerson"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"manager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const WhoLookedAtMeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoLookedAtMe"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoLookedAtMeQuery, WhoLookedAtMeQueryVariables>;
export const PersonFigureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonFigure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Metric"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"exclusion"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayKey"}}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}}]}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"range"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"lowNumerator"}},{"kind":"Field","name":{"kind":"Name","value":"highNumerator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"nImmature"}},{"kind":"Field","name":{"kind":"Name","value":"nExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"exclusions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"method"}}]}},{"kind":"Field","name":{"kind":"Name","value":"minN"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]} as unknown as DocumentNode<PersonFigureQuery, PersonFigureQueryVariables>;
export const ReuseCreditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReuseCredit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"reuseCredit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"minN"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"split"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"ageFactor"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayKey"}}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReuseCreditQuery, ReuseCreditQueryVariables>;
export const TeamPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TeamPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Metric"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leaders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"proficiency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}}]}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"range"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"lowNumerator"}},{"kind":"Field","name":{"kind":"Name","value":"highNumerator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"nImmature"}},{"kind":"Field","name":{"kind":"Name","value":"nExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"exclusions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"method"}}]}},{"kind":"Field","name":{"kind":"Name","value":"minN"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]} as unknown as DocumentNode<TeamPageQuery, TeamPageQueryVariables>;
export const TeamsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Teams"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<TeamsQuery, TeamsQueryVariables>;
export const TicketsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tickets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TicketFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TicketOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayKey"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reopenCount"}},{"kind":"Field","name":{"kind":"Name","value":"resolver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"articleLinks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<TicketsQuery, TicketsQueryVariables>;
export const TicketByExternalKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TicketByExternalKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"externalId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticketByExternalKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"externalId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"externalId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<TicketByExternalKeyQuery, TicketByExternalKeyQueryVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"isAdministrator"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"proficiency"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"manager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"isDemo"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;