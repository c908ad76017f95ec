import type { Random } from "../../platform/kernel/random.js";
import type { NoArticleReason } from "../../tickets/domain/ticket.js";
import { DEMO_END_MS, isoInstant } from "./demo-calendar.js";
import { between, chance, pickWeighted } from "./draw.js";
import { BOT_ACCOUNT, LAUNCH } from "./planted-people.js";
import { teamName } from "./roster.js";
import type { TicketRow } from "./rows.js";
import type { TicketDraft } from "./ticket-draft.js";
import type { Timeline } from "./ticket-timeline.js";

const CUSTOMERS = 420;

/** What ties the ticket to others, and why it has no article. */
export interface TicketTies {
  readonly parent?: string;
  readonly mergedInto?: string;
  readonly noArticleReason?: NoArticleReason;
}

type Survey = Pick<TicketRow, "csat" | "csatAskedAt">;

export function ticketRow(
  random: Random,
  draft: TicketDraft,
  timeline: Timeline,
  ties: TicketTies,
): TicketRow {
  const last = timeline.history[timeline.history.length - 1];
  const survey = surveyOf(random, draft, timeline);
  const changes = [last?.atMs ?? draft.createdAtMs, Date.parse(survey.csatAskedAt ?? "2000-01-01")];
  return {
    externalId: draft.id,
    displayKey: `TLC-${100_000 + draft.number}`,
    kind: draft.kind,
    status: last?.status ?? "NEW",
    priority: draft.priority,
    channel: draft.channel,
    category: draft.category.path,
    ...(draft.category.path === LAUNCH.category ? { project: "SkyMesh launch" } : {}),
    queue: teamName(draft.team),
    customer: `c-${String(draft.requester % CUSTOMERS).padStart(3, "0")}`,
    requesterKey: requesterKey(draft.requester),
    createdAt: isoInstant(draft.createdAtMs),
    ...times(timeline),
    assignee: draft.assignee,
    ...(timeline.resolutionsMs.length > 0 ? { resolver: draft.resolver } : {}),
    handleSeconds: timeline.handleSeconds,
    ...survey,
    ...(draft.repeat === null ? {} : { repeatOf: draft.repeat.of, repeatReason: draft.repeat.reason }),
    ...ties,
    statusHistory: timeline.history.map(({ status, atMs, by }) => ({
      status,
      at: isoInstant(atMs),
      ...(by === null ? {} : { by }),
    })),
    sourceUpdatedAt: isoInstant(Math.max(...changes)),
  };
}

function requesterKey(requester: number): string {
  return `r-${requester.toString(16).padStart(4, "0")}`;
}

function times(
  timeline: Timeline,
): Pick<TicketRow, "firstResponseAt" | "resolvedAt" | "closedAt" | "reopenedAt"> {
  const { firstResponseMs, closedMs, reopensMs } = timeline;
  const resolvedMs = finalResolutionMs(timeline);
  return {
    ...(firstResponseMs === null ? {} : { firstResponseAt: isoInstant(firstResponseMs) }),
    ...(resolvedMs === null ? {} : { resolvedAt: isoInstant(resolvedMs) }),
    ...(closedMs === null ? {} : { closedAt: isoInstant(closedMs) }),
    ...(reopensMs.length === 0 ? {} : { reopenedAt: reopensMs.map(isoInstant) }),
  };
}

/** The last resolution, or null when there was none or the ticket is open again. */
export function finalResolutionMs({ resolutionsMs, reopensMs }: Timeline): number | null {
  if (reopensMs.length >= resolutionsMs.length) return null;
  return resolutionsMs[resolutionsMs.length - 1] ?? null;
}

/** Nine of ten are asked an hour after the resolution; one of four answers. */
function surveyOf(random: Random, draft: TicketDraft, timeline: Timeline): Survey {
  const resolvedMs = finalResolutionMs(timeline);
  const askedMs = (resolvedMs ?? DEMO_END_MS) + 3_600_000 + between(random, 0, 600) * 1_000;
  if (askedMs >= DEMO_END_MS || draft.assignee === BOT_ACCOUNT || !chance(random, 0.9)) return {};
  const csatAskedAt = isoInstant(askedMs);
  if (!chance(random, 0.25)) return { csatAskedAt };
  return { csat: answer(random, draft, timeline), csatAskedAt };
}

function answer(random: Random, draft: TicketDraft, timeline: Timeline): number {
  if (draft.isObstructed)
    return pickWeighted(random, [
      [1, 26],
      [2, 22],
      [3, 18],
      [4, 20],
      [5, 14],
    ]);
  const isAnnoyed = timeline.reopensMs.length > 0 || draft.repeat !== null || draft.isHard;
  return isAnnoyed
    ? pickWeighted(random, [
        [1, 7],
        [2, 8],
        [3, 14],
        [4, 33],
        [5, 38],
      ])
    : pickWeighted(random, [
        [1, 3],
        [2, 3],
        [3, 8],
        [4, 32],
        [5, 54],
      ]);
}
