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
  /** The ticket was merged into another one, which counts. */
  | 'MERGED'
  /** The requester was asked and did not answer. */
  | 'NO_ANSWER'
  /** The ticket was spam. */
  | 'SPAM'
  /** Nobody knows who resolved it. */
  | 'UNATTRIBUTED';

/** A band in which the figure should stay. */
export type GoalBandInput = {
  /** The upper end, in the metric's unit; above the lower. */
  high: number;
  /** The lower end, in the metric's unit. */
  low: number;
};

/** Narrows a list of goals; all given conditions must hold. */
export type GoalFilter = {
  /** Of one of these levels. */
  level?: Array<GoalLevel> | null | undefined;
  /** Measured by one of these metrics. */
  metric?: Array<TargetMetric> | null | undefined;
  /** Of this person, this team, or (with its id) the organisation itself. */
  ownerId?: string | number | null | undefined;
  /** Contributing directly to this goal. */
  parentId?: string | number | null | undefined;
  /** Whose period this day lies in. */
  periodContains?: string | null | undefined;
  /** In one of these states. */
  state?: Array<GoalState> | null | undefined;
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

/** A goal. Only outcomes can be aimed at: there is no way to name an amount of work. */
export type GoalProposeInput = {
  /** True: keep it for yourself until goalSubmit (false when left out). */
  asDraft?: boolean | null | undefined;
  /** Whose goal it is. */
  level: GoalLevel;
  /** The outcome metric it is measured by. */
  metric: TargetMetric;
  /** The person of a goal of level PERSON; left out otherwise. */
  ownerPersonId?: string | number | null | undefined;
  /** The team of a goal of level TEAM; left out otherwise. */
  ownerTeamId?: string | number | null | undefined;
  /** The goal it contributes to, as wide or wider. */
  parentId?: string | number | null | undefined;
  /** How reaching it is expected to move the parent; needed with a parent. */
  parentWhy?: string | null | undefined;
  /** The days whose cases count. */
  period: PeriodInput;
  /** Why it is wanted and how it is to be reached. */
  rationale: string;
  /** What it aims at. */
  target: GoalTargetInput;
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

/** Where a goal stands between being an idea and being settled. */
export type GoalState =
  /** Settled: the figure at the end of the period had reached the target. */
  | 'ACHIEVED'
  /** Pursued in its period. */
  | 'ACTIVE'
  /** Both parties have agreed; it has not begun. */
  | 'AGREED'
  /** Its author's alone. */
  | 'DRAFT'
  /** Settled: the figure at the end of the period had not reached the target. */
  | 'MISSED'
  /** Waits for the other party to agree. */
  | 'PROPOSED'
  /** Tried out: visible and measured, never concluded. */
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

/** What a goal aims at: exactly one of the two forms. */
export type GoalTargetInput = {
  /** Stay in a band. */
  band?: GoalBandInput | null | undefined;
  /** From a baseline to a target. */
  reach?: GoalReachInput | null | undefined;
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

/** Which way a metric improves. */
export type MetricDirection =
  /** A larger value is better. */
  | 'HIGHER_IS_BETTER'
  /** A smaller value is better. */
  | 'LOWER_IS_BETTER';

/** For whom a figure is computed. */
export type MetricLevel =
  /** The whole organisation. */
  | 'ORGANISATION'
  /** One person. */
  | 'PERSON'
  /** A team with the teams below it. */
  | 'TEAM';

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

/** Which way a list runs. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** What can be measured, and aimed at: outcomes only. Articles written and links made are not among them. */
export type TargetMetric =
  /** Of every 100 closed tickets, how many somebody else's knowledge solved, accurately. */
  | 'ACCURATE_REUSE_PER_100'
  /** The share of resolutions after which the requester came back about the same issue. */
  | 'CALLBACK_RATE'
  /** The share of positive answers among the answers of requesters. */
  | 'CSAT_SHARE'
  /** The share of tickets solved with an article that has an unmerged duplicate. For teams and above only. */
  | 'DUP_BURDEN'
  /** The share of resolutions after which the same ticket was opened again. */
  | 'REOPEN_RATE';

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

/** Why a figure is withheld. */
export type SuppressionReason =
  /** So few people stand behind it that it would say something about one. */
  | 'TOO_FEW_PEOPLE';

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
  /** Something was built on what should be undone; the message says what. */
  | 'BUILT_UPON'
  /** Two clusters of duplicates would become one: look at both, then say that you want it. */
  | 'CLUSTERS_WOULD_JOIN'
  /** Target and baseline are equal: there is nothing to reach. */
  | 'DEGENERATE_TARGET'
  /** A period ends after it starts. */
  | 'EMPTY_PERIOD'
  /** You may not do this. */
  | 'FORBIDDEN'
  /** A goal would stand above itself. */
  | 'GOAL_CYCLE'
  /** A goal can only serve one of the same or a higher level. */
  | 'GOAL_LEVEL_INVERTED'
  /** A goal names an activity and a number; aim at what the knowledge does instead. */
  | 'GOAL_ON_ACTIVITY_FORBIDDEN'
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
  /** A team would stand above itself. */
  | 'TEAM_CYCLE'
  /** There are as many active goals as anybody can follow. */
  | 'TOO_MANY_GOALS'
  /** A value breaks a rule; the message says which. */
  | 'VALIDATION_FAILED'
  /** Somebody changed the object since you read it. */
  | 'VERSION_CONFLICT';

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

export type GoalsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: GoalFilter | null | undefined;
}>;


export type GoalsQuery = { goals: { nodes: Array<{ id: string, level: GoalLevel, state: GoalState, title: string, metric: TargetMetric, baseline: number | null, target: number | null, period: { start: string, end: string }, person: { id: string, displayName: string } | null, team: { id: string, name: string } | null, progress: { value: number | null, display: number | null, current: number | null, health: GoalHealth, explanation: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GoalPageQueryVariables = Exact<{
  id: string | number;
}>;


export type GoalPageQuery = { goal: { id: string, title: string, rationale: string, state: GoalState, version: number, alignmentPath: Array<{ id: string, title: string }>, progress: { value: number | null, health: GoalHealth, explanation: string, result: { definitionVersion: number, value: number | null, unit: string, numerator: number | null, denominator: number | null, n: number | null, nImmature: number | null, nExcluded: number | null, minN: number, verdict: Verdict | null, dataAsOf: string, explanation: string, definition: { key: TargetMetric, name: string, formula: string }, period: { start: string, end: string }, range: { low: number, high: number, lowNumerator: number, highNumerator: number } | null, exclusions: Array<{ reason: ExclusionReason, count: number }>, interval: { low: number, high: number, level: number, method: string } | null, suppressed: { reason: SuppressionReason, threshold: number } | null } } | null, evidence: { nodes: Array<{ id: string, occurredOn: string, numerator: number, ticket: { id: string, displayKey: string | null }, article: { id: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, events: Array<{ state: GoalState, occurredAt: string }> } | null };

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


export type MetricDefinitionsQuery = { metricDefinitions: Array<{ key: TargetMetric, version: number, name: string, direction: MetricDirection, unit: string, lowestLevel: MetricLevel, maturityDays: number, formula: string, rationale: string, targetable: boolean, guardMetric: { key: TargetMetric, name: string } }> };

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
  metric: TargetMetric;
  period: PeriodInput;
}>;


export type PersonFigureQuery = { person: { id: string, displayName: string, metric: { definitionVersion: number, value: number | null, unit: string, numerator: number | null, denominator: number | null, n: number | null, nImmature: number | null, nExcluded: number | null, minN: number, verdict: Verdict | null, dataAsOf: string, explanation: string, facts: { totalCount: number | null, nodes: Array<{ id: string, occurredOn: string, counted: boolean, numerator: number, denominator: number, exclusion: ExclusionReason | null, ticket: { id: string, displayKey: string | null }, article: { id: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, definition: { key: TargetMetric, name: string, formula: string }, period: { start: string, end: string }, range: { low: number, high: number, lowNumerator: number, highNumerator: number } | null, exclusions: Array<{ reason: ExclusionReason, count: number }>, interval: { low: number, high: number, level: number, method: string } | null, suppressed: { reason: SuppressionReason, threshold: number } | null } | null } | null };

export type TeamPageQueryVariables = Exact<{
  id: string | number;
  metric: TargetMetric;
  period: PeriodInput;
}>;


export type TeamPageQuery = { team: { id: string, name: string, parent: { id: string, name: string } | null, leaders: Array<{ id: string, displayName: string }>, members: { nodes: Array<{ id: string, displayName: string, proficiency: Proficiency }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, metric: { definitionVersion: number, value: number | null, unit: string, numerator: number | null, denominator: number | null, n: number | null, nImmature: number | null, nExcluded: number | null, minN: number, verdict: Verdict | null, dataAsOf: string, explanation: string, definition: { key: TargetMetric, name: string, formula: string }, period: { start: string, end: string }, range: { low: number, high: number, lowNumerator: number, highNumerator: number } | null, exclusions: Array<{ reason: ExclusionReason, count: number }>, interval: { low: number, high: number, level: number, method: string } | null, suppressed: { reason: SuppressionReason, threshold: number } | null } | null, goals: { nodes: Array<{ id: string, title: string, state: GoalState }> } } | null };

export type FigureFragment = { definitionVersion: number, value: number | null, unit: string, numerator: number | null, denominator: number | null, n: number | null, nImmature: number | null, nExcluded: number | null, minN: number, verdict: Verdict | null, dataAsOf: string, explanation: string, definition: { key: TargetMetric, name: string, formula: string }, period: { start: string, end: string }, range: { low: number, high: number, lowNumerator: number, highNumerator: number } | null, exclusions: Array<{ reason: ExclusionReason, count: number }>, interval: { low: number, high: number, level: number, method: string } | null, suppressed: { reason: SuppressionReason, threshold: number } | null };

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
export const DuplicateQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DuplicateQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DuplicatePairFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicateQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"burdenTickets"}},{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"articleA"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"articleB"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reopenedBecause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"wordsAdded"}},{"kind":"Field","name":{"kind":"Name","value":"wordsRemoved"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DuplicateQueueQuery, DuplicateQueueQueryVariables>;
export const DuplicatePairsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DuplicatePairs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DuplicatePairFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicatePairs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"needsSecondOpinion"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"articleA"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"articleB"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sharedTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contained"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedPhrases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherShare"}},{"kind":"Field","name":{"kind":"Name","value":"sectionOverlaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"overlap"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onlyA"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"isCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onlyB"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"isCode"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DuplicatePairsQuery, DuplicatePairsQueryVariables>;
export const DuplicateFamiliesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DuplicateFamilies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicateFamilies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"titleTemplate"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<DuplicateFamiliesQuery, DuplicateFamiliesQueryVariables>;
export const DuplicateSecondOpinionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DuplicateSecondOpinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicateSecondOpinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}}]}}]}}]} as unknown as DocumentNode<DuplicateSecondOpinionsQuery, DuplicateSecondOpinionsQueryVariables>;
export const DuplicatePairDecideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DuplicatePairDecide"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DuplicatePairDecideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicatePairDecide"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DuplicatePairDecideMutation, DuplicatePairDecideMutationVariables>;
export const GoalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Goals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GoalFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<GoalsQuery, GoalsQueryVariables>;
export const GoalPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GoalPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"rationale"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"alignmentPath"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayKey"}}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}}]}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"range"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"lowNumerator"}},{"kind":"Field","name":{"kind":"Name","value":"highNumerator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"nImmature"}},{"kind":"Field","name":{"kind":"Name","value":"nExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"exclusions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"method"}}]}},{"kind":"Field","name":{"kind":"Name","value":"minN"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]} as unknown as DocumentNode<GoalPageQuery, GoalPageQueryVariables>;
export const GoalProposeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GoalPropose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GoalProposeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goalPropose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<GoalProposeMutation, GoalProposeMutationVariables>;
export const GoalAgreeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GoalAgree"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GoalStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goalAgree"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<GoalAgreeMutation, GoalAgreeMutationVariables>;
export const GoalWithdrawDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GoalWithdraw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GoalWithdrawInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goalWithdraw"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<GoalWithdrawMutation, GoalWithdrawMutationVariables>;
export const ArticleLinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArticleLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"linkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ArticleLinkMutation, ArticleLinkMutationVariables>;
export const ArticleUnlinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArticleUnlink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleUnlinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleUnlink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unlinkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ArticleUnlinkMutation, ArticleUnlinkMutationVariables>;
export const TicketNoArticleStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TicketNoArticleState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TicketNoArticleStateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticketNoArticleState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TicketNoArticleStateMutation, TicketNoArticleStateMutationVariables>;
export const ArticleMergePreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArticleMergePreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"survivorId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mergedId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleMergePreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"survivorId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"survivorId"}}},{"kind":"Argument","name":{"kind":"Name","value":"mergedId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mergedId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"survivor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"merged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"isEqual"}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reach"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tickets"}},{"kind":"Field","name":{"kind":"Name","value":"ofSurvivor"}},{"kind":"Field","name":{"kind":"Name","value":"ofMerged"}},{"kind":"Field","name":{"kind":"Name","value":"ofBoth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reuse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"survivor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"merged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clusterSizes"}}]}}]}}]} as unknown as DocumentNode<ArticleMergePreviewQuery, ArticleMergePreviewQueryVariables>;
export const ArticleMergeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArticleMerge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleMergeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleMerge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"merge"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mergedAt"}},{"kind":"Field","name":{"kind":"Name","value":"survivor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"merged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mergedInto"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StateError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"articleId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClustersWouldJoinError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clusterSizes"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ArticleMergeMutation, ArticleMergeMutationVariables>;
export const ArticleMergeUndoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArticleMergeUndo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleMergeUndoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articleMergeUndo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"merge"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"undoneAt"}},{"kind":"Field","name":{"kind":"Name","value":"survivor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"merged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StateError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ArticleMergeUndoMutation, ArticleMergeUndoMutationVariables>;
export const ArticleBehindLinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArticleBehindLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"followMerge"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"mergedArticles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"issue"}},{"kind":"Field","name":{"kind":"Name","value":"environment"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ArticleBehindLinkQuery, ArticleBehindLinkQueryVariables>;
export const MetricDefinitionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MetricDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metricDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"lowestLevel"}},{"kind":"Field","name":{"kind":"Name","value":"maturityDays"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"rationale"}},{"kind":"Field","name":{"kind":"Name","value":"targetable"}},{"kind":"Field","name":{"kind":"Name","value":"guardMetric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<MetricDefinitionsQuery, MetricDefinitionsQueryVariables>;
export const PeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"People"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isPerson"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"manager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const WhoLookedAtMeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoLookedAtMe"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoLookedAtMeQuery, WhoLookedAtMeQueryVariables>;
export const PersonFigureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonFigure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TargetMetric"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"exclusion"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayKey"}}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}}]}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"range"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"lowNumerator"}},{"kind":"Field","name":{"kind":"Name","value":"highNumerator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"nImmature"}},{"kind":"Field","name":{"kind":"Name","value":"nExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"exclusions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"method"}}]}},{"kind":"Field","name":{"kind":"Name","value":"minN"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]} as unknown as DocumentNode<PersonFigureQuery, PersonFigureQueryVariables>;
export const TeamPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TeamPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TargetMetric"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leaders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"proficiency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}}]}},{"kind":"Field","name":{"kind":"Name","value":"definitionVersion"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"range"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"lowNumerator"}},{"kind":"Field","name":{"kind":"Name","value":"highNumerator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"nImmature"}},{"kind":"Field","name":{"kind":"Name","value":"nExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"exclusions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"method"}}]}},{"kind":"Field","name":{"kind":"Name","value":"minN"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]} as unknown as DocumentNode<TeamPageQuery, TeamPageQueryVariables>;
export const TeamsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Teams"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<TeamsQuery, TeamsQueryVariables>;
export const TicketsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tickets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TicketFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TicketOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayKey"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reopenCount"}},{"kind":"Field","name":{"kind":"Name","value":"resolver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"articleLinks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<TicketsQuery, TicketsQueryVariables>;
export const TicketByExternalKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TicketByExternalKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"externalId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticketByExternalKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"externalId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"externalId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<TicketByExternalKeyQuery, TicketByExternalKeyQueryVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"isAdministrator"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"proficiency"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"manager"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"isDemo"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;