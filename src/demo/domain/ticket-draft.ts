import type { Random } from "../../platform/kernel/random.js";
import type { RepeatReason, TicketKind } from "../../tickets/domain/ticket.js";
import { isoDate, isWeekend, localHour } from "./demo-calendar.js";
import { chance, pick, pickWeighted } from "./draw.js";
import { BOT_ACCOUNT, SELF_SERVICE, SHARED_ACCOUNT } from "./planted-people.js";
import { LEAF_TEAMS, membersOn, teamOfRoot } from "./roster.js";
import type { Channel, Priority } from "./rows.js";
import { hardShare, isObstructed, selfServiceShare, type TicketCategory } from "./ticket-mix.js";

/** Something a requester wants, before anybody has looked at it. */
export interface Arrival {
  readonly createdAtMs: number;
  readonly category: TicketCategory;
  readonly requester: number;
  readonly repeat: {
    readonly of: string;
    readonly reason: RepeatReason;
    readonly formerResolver: string;
  } | null;
  readonly isMajor: boolean;
}

/** An arrival that has been classified and given to somebody. */
export interface TicketDraft extends Arrival {
  readonly id: string;
  readonly number: number;
  readonly kind: TicketKind;
  readonly priority: Priority;
  readonly channel: Channel;
  readonly isHard: boolean;
  readonly isObstructed: boolean;
  readonly team: string;
  readonly assignee: string;
  readonly resolver: string;
}

export function draftTicket(random: Random, arrival: Arrival, number: number): TicketDraft {
  const { category, createdAtMs } = arrival;
  const isHard = arrival.isMajor || chance(random, hardShare(category, createdAtMs));
  const channel = drawChannel(random, createdAtMs);
  const team = dispatch(random, arrival);
  const assignee = drawAssignee(random, arrival, team, channel, isHard);
  return {
    createdAtMs,
    category,
    requester: arrival.requester,
    repeat: arrival.repeat,
    isMajor: arrival.isMajor,
    id: `t-${String(number).padStart(7, "0")}`,
    number,
    kind: drawKind(random, arrival),
    priority: arrival.isMajor ? "P1" : drawPriority(random, isHard),
    channel,
    isHard,
    isObstructed: isObstructed(category.path, createdAtMs),
    team,
    assignee,
    resolver: drawResolver(random, team, assignee, createdAtMs),
  };
}

/** The responsible team in office hours; at night and on weekends a third goes to the Workplace Desk, which is on duty. */
function dispatch(random: Random, { category, createdAtMs }: Arrival): string {
  const hour = localHour(createdAtMs);
  const isOffHours = isWeekend(createdAtMs) || hour < 6 || hour >= 22;
  if (isOffHours && chance(random, 0.35)) return "workplace";
  return chance(random, 0.05) ? pick(random, LEAF_TEAMS) : teamOfRoot(category.root);
}

function drawAssignee(
  random: Random,
  arrival: Arrival,
  team: string,
  channel: Channel,
  isHard: boolean,
): string {
  const date = isoDate(arrival.createdAtMs);
  const members = membersOn(team, date);
  const former = arrival.repeat?.formerResolver;
  if (former !== undefined && members.some(([person]) => person === former) && chance(random, 0.4))
    return former;
  const isForBot = !isHard && channel !== "PHONE" && arrival.category.path === SELF_SERVICE.category;
  if (isForBot && chance(random, 0.6 * selfServiceShare(arrival.createdAtMs))) return BOT_ACCOUNT;
  const hour = localHour(arrival.createdAtMs);
  if (hour < 6 && chance(random, 0.3)) return SHARED_ACCOUNT;
  return pickWeighted(random, members);
}

function drawResolver(random: Random, team: string, assignee: string, createdAtMs: number): string {
  if (assignee === BOT_ACCOUNT || assignee === SHARED_ACCOUNT || chance(random, 0.92)) return assignee;
  return pickWeighted(random, membersOn(team, isoDate(createdAtMs)));
}

function drawChannel(random: Random, createdAtMs: number): Channel {
  const hour = localHour(createdAtMs);
  const phone = hour < 7 || hour >= 20 ? 0.6 : 4;
  return pickWeighted<Channel>(random, [
    ["PHONE", phone],
    ["EMAIL", 2.5],
    ["PORTAL", 2],
    ["CHAT", 1.5],
  ]);
}

function drawKind(random: Random, arrival: Arrival): TicketKind {
  if (arrival.isMajor) return "INCIDENT";
  const { root } = arrival.category;
  const complaint = root === "Billing" ? 0.06 : 0.02;
  const workOrder = root === "Home Services" ? 0.08 : 0.01;
  const request = root === "Accounts" || root === "Hardware" ? 0.42 : 0.24;
  return pickWeighted<TicketKind>(random, [
    ["INCIDENT", 1 - complaint - workOrder - request - 0.02],
    ["REQUEST", request],
    ["COMPLAINT", complaint],
    ["WORK_ORDER", workOrder],
    ["OTHER", 0.02],
  ]);
}

function drawPriority(random: Random, isHard: boolean): Priority {
  return pickWeighted<Priority>(random, [
    ["P1", isHard ? 0.03 : 0.008],
    ["P2", isHard ? 0.22 : 0.12],
    ["P3", 0.62],
    ["P4", 0.2],
  ]);
}
