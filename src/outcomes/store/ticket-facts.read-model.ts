import type { Tx } from "../../platform/database/unit-of-work.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { ArticleId, TicketId } from "../../platform/kernel/ids.js";
import { deriveTimeline } from "../../tickets/domain/derive-timeline.js";
import { TicketStatus } from "../../tickets/domain/ticket.js";
import {
  TicketDisposition,
  type CsatAnswer,
  type LinkFacts,
  type Moment,
  type ResolutionFacts,
  type TicketFacts,
} from "../domain/facts.js";
import { bodiesOfKnowledge, type BodiesOfKnowledge } from "../domain/bodies-of-knowledge.js";
import {
  readContributions,
  readLinkRows,
  readJoins,
  type ContributionRow,
  type LinkFactRow,
} from "./link-rows.read-model.js";
import {
  readStatusChanges,
  readTicketRows,
  type StatusChangeRow,
  type TicketFactRow,
} from "./ticket-rows.read-model.js";

/** How sources write a category path: outermost first. */
const CATEGORY_SEPARATOR = ">";

/** What is known of the tickets, in five statements however many there are. */
export async function readTicketFacts(tx: Tx, ids: readonly TicketId[]): Promise<readonly TicketFacts[]> {
  const tickets = await readTicketRows(tx, ids);
  const changes = groupBy(await readStatusChanges(tx, ids), (change) => change.ticketId);
  const links = await readLinks(tx, ids);
  return tickets.map((row) => toTicketFacts(row, changes.get(row.id) ?? [], links.get(row.id) ?? []));
}

async function readLinks(
  tx: Tx,
  ids: readonly TicketId[],
): Promise<ReadonlyMap<TicketId, readonly LinkFacts[]>> {
  const rows = await readLinkRows(tx, ids);
  if (rows.length === 0) return new Map();
  const joins = await readJoins(tx);
  const createdAt = new Map(
    joins.flatMap(({ a, aCreatedAt, b, bCreatedAt }) => [
      [a, aCreatedAt],
      [b, bCreatedAt],
    ]),
  );
  const bodies = bodiesOfKnowledge(joins, createdAt);
  const articles = new Set(rows.flatMap((row) => bodies.everJoined(row.articleId)));
  const contributions = groupBy(await readContributions(tx, [...articles]), (row) => row.articleId);
  const byTicket = groupBy(rows, (row) => row.ticketId);
  return new Map(
    [...byTicket].map(([ticketId, own]) => [
      ticketId,
      own.map((row) => toLinkFacts(row, bodies, contributions)),
    ]),
  );
}

function toLinkFacts(
  row: LinkFactRow,
  bodies: BodiesOfKnowledge,
  contributions: ReadonlyMap<ArticleId, readonly ContributionRow[]>,
): LinkFacts {
  const { id, ticketId: _, ...rest } = row;
  const contributors = bodies
    .membersAt(row.articleId, row.linkedAt)
    .flatMap((member) => contributions.get(member) ?? [])
    .filter((contribution) => contribution.since <= row.linkedAt)
    .map((contribution) => contribution.personId);
  return {
    ...rest,
    linkId: id,
    clusterId: bodies.nameAt(row.articleId, row.linkedAt),
    contributorIds: [...new Set(contributors)].sort(),
  };
}

function toTicketFacts(
  row: TicketFactRow,
  changes: readonly StatusChangeRow[],
  links: readonly LinkFacts[],
): TicketFacts {
  const timeline = deriveTimeline(changes);
  const resolutions = resolutionsOf(row, changes, timeline.resolutions);
  const last = resolutions.at(-1);
  return {
    ticketId: row.id,
    kind: row.kind,
    openedAt: row.openedAt,
    closure: closureOf(row, changes),
    resolutions,
    reopenedAt: timeline.reopenings,
    // Whoever resolved it last, when the source names nobody for the ticket as a whole.
    resolverId: row.resolverId ?? last?.resolverId ?? null,
    resolverIsPerson: row.resolverId === null ? (last?.resolverIsPerson ?? false) : row.resolverIsPerson,
    resolverJoinedOn: row.resolverId === null ? (last?.resolverJoinedOn ?? null) : row.resolverJoinedOn,
    requesterKey: row.requesterKey,
    category: categoryPath(row.category),
    priority: row.priority,
    channel: row.channel,
    queue: row.queue,
    project: row.project,
    customerKey: row.customerKey,
    disposition: dispositionOf(row),
    parentId: row.parentId,
    repeatOf: row.repeatOf,
    repeatReason: row.repeatReason,
    csat: csatOf(row),
    csatAsked: momentOf(row.csatAskedAt, row.csatAskedOn),
    noArticleReason: row.noArticleReason,
    links,
  };
}

/** A resolution belongs to whoever made it; where the source does not say, to the resolver of the ticket. */
function resolutionsOf(
  row: TicketFactRow,
  changes: readonly StatusChangeRow[],
  resolutions: readonly { readonly at: string }[],
): readonly ResolutionFacts[] {
  const ofTicket = {
    resolverId: row.resolverId,
    resolverIsPerson: row.resolverIsPerson,
    resolverJoinedOn: row.resolverJoinedOn,
  };
  const known = resolutions.flatMap(({ at }) => {
    const change = changes.find((candidate) => candidate.at === at && isEnd(candidate.status));
    if (change === undefined) return [];
    const resolver =
      change.by === null
        ? ofTicket
        : {
            resolverId: change.by,
            resolverIsPerson: change.byIsPerson,
            resolverJoinedOn: change.byJoinedOn,
          };
    return [{ at: change.at, on: change.on, ...resolver }];
  });
  const told = momentOf(row.resolvedAt, row.resolvedOn);
  return known.length === 0 && told !== null ? [{ ...told, ...ofTicket }] : known;
}

function isEnd(status: TicketStatus): boolean {
  return status === TicketStatus.RESOLVED || status === TicketStatus.CLOSED;
}

/** A cancelled ticket ends when it is cancelled: it is shown as left out, on that day. */
function closureOf(row: TicketFactRow, changes: readonly StatusChangeRow[]): Moment | null {
  const closed = momentOf(row.closedAt, row.closedOn);
  if (closed !== null || row.status !== TicketStatus.CANCELLED) return closed;
  const cancelled = changes.filter((change) => change.status === TicketStatus.CANCELLED).at(-1);
  return cancelled === undefined ? null : { at: cancelled.at, on: cancelled.on };
}

function dispositionOf(row: TicketFactRow): TicketDisposition | null {
  if (row.isSpam) return TicketDisposition.SPAM;
  if (row.isMerged) return TicketDisposition.MERGED;
  return row.status === TicketStatus.CANCELLED ? TicketDisposition.CANCELLED : null;
}

function csatOf(row: TicketFactRow): CsatAnswer | null {
  if (row.csat === null) return null;
  return { at: row.csatAt, on: row.csatOn, score: row.csat, positive: row.csat >= row.csatPositiveFrom };
}

function categoryPath(category: string | null): readonly string[] {
  return (category ?? "")
    .split(CATEGORY_SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function momentOf(at: Moment["at"] | null, on: Moment["on"] | null): Moment | null {
  return at === null || on === null ? null : { at, on };
}
