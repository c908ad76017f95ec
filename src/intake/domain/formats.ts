import { ArticleAudience, ArticleConfidence, ArticleGovernance } from "../../knowledge/domain/article.js";
import { MAX_TITLE } from "../../knowledge/domain/check-text.js";
import { LinkKind, LinkOrigin, LinkVerdict } from "../../knowledge/domain/link.js";
import type { ArticleRow, LinkRow } from "../../knowledge/domain/rows.js";
import { Proficiency, ProgramRole, TeamRole } from "../../people/domain/person.js";
import type { PersonRow, TeamRow } from "../../people/domain/rows.js";
import type { TicketRow } from "../../tickets/domain/rows.js";
import { NoArticleReason, RepeatReason, TicketKind, TicketStatus } from "../../tickets/domain/ticket.js";
import {
  externalId,
  flag,
  instant,
  listOf,
  localDate,
  oneOf,
  orNull,
  text,
  wholeNumber,
  wholeNumberText,
  type FieldType,
} from "./field-types.js";
import { categoryPath, emailAddress, languageTag, timeZone, webAddress } from "./special-fields.js";
import { optional, required, rowFormat, type RowFormat } from "./row-format.js";

/** What a file can hold. */
export const ImportKind = {
  TEAMS: "teams",
  PEOPLE: "people",
  ARTICLES: "articles",
  TICKETS: "tickets",
  LINKS: "links",
} as const;
export type ImportKind = (typeof ImportKind)[keyof typeof ImportKind];

/** The limits of the floors that keep the texts, so that one message names every fault of a row. */
const BODY = 500_000;
const LONG_TEXT = 100_000;
const LABEL = 255;
const TAG = 100;
const FEW = 100;
const MANY = 1_000;
/** Thirty years in seconds; more is a mistake of unit. */
const MAX_HANDLE_SECONDS = 1_000_000_000;
const MAX_CSAT = 100;

const label = text(LABEL, 1);
const person = externalId();
const validUntil = optional(orNull(localDate));

type Membership = NonNullable<PersonRow["memberships"]>[number];
type ReportingLine = NonNullable<PersonRow["reportingLines"]>[number];
type ProficiencyPeriod = NonNullable<PersonRow["proficiencies"]>[number];
type Role = NonNullable<PersonRow["roles"]>[number];
type StatusEvent = NonNullable<TicketRow["statusHistory"]>[number];

function members<T extends string>(set: Readonly<Record<string, T>>): FieldType<T> {
  return oneOf(...Object.values(set));
}

const TEAM = rowFormat<TeamRow>("a team", {
  externalId: required(externalId()),
  name: required(label),
  parent: optional(orNull(externalId())),
});

const PERSON_FORMAT = rowFormat<PersonRow>("a person", {
  externalId: required(externalId()),
  displayName: required(label),
  email: optional(orNull(emailAddress)),
  timeZone: optional(timeZone),
  isPerson: optional(flag),
  joinedOn: required(localDate),
  leftOn: optional(orNull(localDate)),
  memberships: optional(
    listOf(
      rowFormat<Membership>("{team, role, from, to}", {
        team: required(externalId()),
        role: optional(members(TeamRole)),
        from: required(localDate),
        to: validUntil,
      }),
      MANY,
    ),
  ),
  reportingLines: optional(
    listOf(
      rowFormat<ReportingLine>("{manager, from, to}", {
        manager: required(person),
        from: required(localDate),
        to: validUntil,
      }),
      MANY,
    ),
  ),
  proficiencies: optional(
    listOf(
      rowFormat<ProficiencyPeriod>("{level, from, to}", {
        level: required(members(Proficiency)),
        from: required(localDate),
        to: validUntil,
      }),
      MANY,
    ),
  ),
  roles: optional(
    listOf(
      rowFormat<Role>("{role, from, to}", {
        role: required(members(ProgramRole)),
        from: required(localDate),
        to: validUntil,
      }),
      MANY,
    ),
  ),
});

const ARTICLE = rowFormat<ArticleRow>("an article", {
  externalId: required(externalId()),
  title: required(text(MAX_TITLE, 1)),
  body: required(text(BODY)),
  issue: optional(orNull(text(LONG_TEXT))),
  environment: optional(orNull(text(LONG_TEXT))),
  resolution: optional(orNull(text(LONG_TEXT))),
  cause: optional(orNull(text(LONG_TEXT))),
  language: optional(orNull(languageTag)),
  category: optional(orNull(categoryPath)),
  tags: optional(listOf(text(TAG, 1), FEW)),
  url: optional(orNull(webAddress)),
  translationOf: optional(orNull(externalId())),
  author: optional(orNull(person)),
  updatedBy: optional(orNull(person)),
  confidence: optional(members(ArticleConfidence)),
  audience: optional(members(ArticleAudience)),
  governance: optional(members(ArticleGovernance)),
  createdAt: optional(instant),
  updatedAt: optional(instant),
});

const TICKET = rowFormat<TicketRow>("a ticket", {
  externalId: required(externalId()),
  displayKey: optional(orNull(label)),
  kind: optional(members(TicketKind)),
  status: optional(members(TicketStatus)),
  rawStatus: optional(orNull(label)),
  priority: optional(orNull(label)),
  channel: optional(orNull(label)),
  category: optional(orNull(categoryPath)),
  project: optional(orNull(label)),
  queue: optional(orNull(label)),
  customer: optional(orNull(externalId())),
  requesterKey: optional(orNull(externalId())),
  createdAt: optional(instant),
  firstResponseAt: optional(orNull(instant)),
  resolvedAt: optional(orNull(instant)),
  closedAt: optional(orNull(instant)),
  reopenedAt: optional(listOf(instant, MANY)),
  assignee: optional(orNull(person)),
  resolver: optional(orNull(person)),
  touches: optional(listOf(person, MANY)),
  handleSeconds: optional(orNull(wholeNumber(0, MAX_HANDLE_SECONDS))),
  csat: optional(orNull(wholeNumber(0, MAX_CSAT))),
  csatAnsweredAt: optional(orNull(instant)),
  csatAskedAt: optional(orNull(instant)),
  parent: optional(orNull(externalId())),
  mergedInto: optional(orNull(externalId())),
  repeatOf: optional(orNull(externalId())),
  repeatReason: optional(orNull(members(RepeatReason))),
  isSpam: optional(flag),
  noArticleReason: optional(orNull(members(NoArticleReason))),
  url: optional(orNull(webAddress)),
  statusHistory: optional(
    listOf(
      rowFormat<StatusEvent>("{status, at, by, sourceEventId}", {
        status: required(members(TicketStatus)),
        at: required(instant),
        by: optional(orNull(person)),
        sourceEventId: optional(orNull(externalId())),
      }),
      MANY,
    ),
  ),
  sourceUpdatedAt: optional(instant),
  sourceVersion: optional(wholeNumberText),
});

const LINK = rowFormat<LinkRow>("a link", {
  ticket: required(externalId()),
  article: required(externalId()),
  kind: required(members(LinkKind)),
  origin: optional(members(LinkOrigin)),
  linkedBy: optional(orNull(person)),
  linkedAt: required(instant),
  unlinkedAt: optional(orNull(instant)),
  verdict: optional(
    oneOf(LinkVerdict.ACCURATE, LinkVerdict.PARTIAL, LinkVerdict.INACCURATE, LinkVerdict.DISPUTED),
  ),
  reviewedBy: optional(orNull(person)),
  reviewedAt: optional(instant),
});

interface RowOf {
  readonly teams: TeamRow;
  readonly people: PersonRow;
  readonly articles: ArticleRow;
  readonly tickets: TicketRow;
  readonly links: LinkRow;
}

/** The format of each kind of file: the one place that says what a row may hold; docs/import.md is tested against it. */
export const FORMATS: { readonly [Kind in ImportKind]: RowFormat<RowOf[Kind]> } = {
  teams: TEAM,
  people: PERSON_FORMAT,
  articles: ARTICLE,
  tickets: TICKET,
  links: LINK,
};
