import type { Random } from "../../platform/kernel/random.js";
import type { TicketStatus } from "../../tickets/domain/ticket.js";
import { DEMO_END_MS, localHour } from "./demo-calendar.js";
import { between, chance, logNormal, pickWeighted } from "./draw.js";
import type { Traits } from "./person-traits.js";
import { BOT_ACCOUNT } from "./planted-people.js";
import type { Priority } from "./rows.js";
import type { TicketDraft } from "./ticket-draft.js";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

export interface TimedStatus {
  readonly status: TicketStatus;
  readonly atMs: number;
  readonly by: string | null;
}

/** When what happened; whatever lies past the end of the demo year has not happened. */
export interface Timeline {
  readonly firstResponseMs: number | null;
  readonly resolutionsMs: readonly number[];
  readonly reopensMs: readonly number[];
  readonly closedMs: number | null;
  readonly handleSeconds: number;
  readonly history: readonly TimedStatus[];
}

const RESOLUTION_HOURS: Readonly<Record<Priority, number>> = { P1: 2, P2: 5, P3: 9, P4: 24 };
const RESPONSE_MINUTES: Readonly<Record<TicketDraft["channel"], number>> = {
  PHONE: 2,
  CHAT: 5,
  PORTAL: 45,
  EMAIL: 70,
};
const CLOSE_AFTER_MS = 5 * DAY_MS;

/** The ordinary course: answered, perhaps waiting, resolved, perhaps reopened, closed after five quiet days. */
export function drawTimeline(random: Random, draft: TicketDraft, traits: Traits): Timeline {
  const respondedMs = responseMs(random, draft);
  const history: TimedStatus[] = [
    { status: "NEW", atMs: draft.createdAtMs, by: null },
    { status: "OPEN", atMs: respondedMs, by: draft.assignee },
  ];
  const resolutions = [respondedMs + workMs(random, draft, traits)];
  const firstResolved = resolutions[0] ?? respondedMs;
  history.push(...waiting(random, draft, respondedMs, firstResolved));
  history.push({ status: "RESOLVED", atMs: firstResolved, by: draft.resolver });
  let resolvedMs = firstResolved;
  const reopens: number[] = [];
  while (reopens.length < 2 && chance(random, reopenShare(draft))) {
    const reopenMs = resolvedMs + between(random, 60, 4 * 24 * 60) * MINUTE_MS;
    resolvedMs = reopenMs + Math.round(logNormal(random, 8, 0.8) * HOUR_MS);
    reopens.push(reopenMs);
    resolutions.push(resolvedMs);
    history.push(
      { status: "OPEN", atMs: reopenMs, by: null },
      { status: "RESOLVED", atMs: resolvedMs, by: draft.resolver },
    );
  }
  history.push({ status: "CLOSED", atMs: resolvedMs + CLOSE_AFTER_MS, by: null });
  return clipped(history, resolutions, reopens, handleSecondsOf(random, draft, traits, reopens.length));
}

/** Not wanted any more, spam, or opened twice: ends without a resolution. */
export function endedTimeline(random: Random, draft: TicketDraft, status: "CANCELLED" | "CLOSED"): Timeline {
  const endMs = draft.createdAtMs + between(random, 4, 600) * MINUTE_MS;
  const history: readonly TimedStatus[] = [
    { status: "NEW", atMs: draft.createdAtMs, by: null },
    { status, atMs: endMs, by: draft.assignee },
  ];
  return clipped(history, [], [], between(random, 30, 240));
}

function clipped(
  history: readonly TimedStatus[],
  resolutions: readonly number[],
  reopens: readonly number[],
  handleSeconds: number,
): Timeline {
  const happened = (ms: number): boolean => ms < DEMO_END_MS;
  const kept = history.filter(({ atMs }) => happened(atMs));
  return {
    firstResponseMs: kept.find(({ status }) => status === "OPEN")?.atMs ?? null,
    resolutionsMs: resolutions.filter(happened),
    reopensMs: reopens.filter(happened),
    closedMs: kept.find(({ status }) => status === "CLOSED")?.atMs ?? null,
    handleSeconds,
    history: kept,
  };
}

/** Written contacts of the night are answered in the morning. */
function responseMs(random: Random, draft: TicketDraft): number {
  if (draft.assignee === BOT_ACCOUNT) return draft.createdAtMs + between(random, 2, 20) * 1_000;
  const urgency = draft.priority === "P1" ? 0.3 : 1;
  const delay = Math.round(logNormal(random, RESPONSE_MINUTES[draft.channel] * urgency, 0.8) * MINUTE_MS);
  const hour = localHour(draft.createdAtMs);
  const isWritten = draft.channel === "EMAIL" || draft.channel === "PORTAL";
  const sleep = isWritten && draft.priority !== "P1" && hour < 7 ? (7 - hour) * HOUR_MS : 0;
  return draft.createdAtMs + delay + sleep;
}

function workMs(random: Random, draft: TicketDraft, traits: Traits): number {
  if (draft.assignee === BOT_ACCOUNT) return between(random, 20, 90) * 1_000;
  const isSolvedAtOnce = draft.channel === "PHONE" && !draft.isHard && chance(random, 0.6);
  const median = isSolvedAtOnce ? 0.3 : RESOLUTION_HOURS[draft.priority] * (draft.isHard ? 2.4 : 1);
  return (
    Math.round(Math.min(21 * 24, logNormal(random, median * traits.slowness, 0.9)) * HOUR_MS) + MINUTE_MS
  );
}

function waiting(random: Random, draft: TicketDraft, fromMs: number, toMs: number): readonly TimedStatus[] {
  if (toMs - fromMs < 2 * HOUR_MS || !chance(random, 0.3)) return [];
  const status = pickWeighted<TicketStatus>(random, [
    ["PENDING", 5],
    ["ON_HOLD", 1],
  ]);
  const startMs = fromMs + Math.round((toMs - fromMs) * 0.2);
  const endMs = fromMs + Math.round((toMs - fromMs) * (0.4 + 0.4 * random()));
  return [
    { status, atMs: startMs, by: draft.assignee },
    { status: "OPEN", atMs: endMs, by: null },
  ];
}

function reopenShare(draft: TicketDraft): number {
  return 0.032 * (draft.isObstructed ? 2 : 1) * (draft.isHard ? 1.4 : 1);
}

/** Working time is log-normal: median seven minutes, hard matters two and a half times that. */
function handleSecondsOf(random: Random, draft: TicketDraft, traits: Traits, reopens: number): number {
  if (draft.assignee === BOT_ACCOUNT) return 0;
  const median = 420 * (draft.isHard ? 2.5 : 1) * (draft.isObstructed ? 1.5 : 1) * traits.slowness;
  return Math.round(logNormal(random, median, 0.6) * (1 + 0.5 * reopens));
}
