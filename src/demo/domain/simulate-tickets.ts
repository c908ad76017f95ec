import type { Random } from "../../platform/kernel/random.js";
import type { NoArticleReason, RepeatReason } from "../../tickets/domain/ticket.js";
import type { ArticlePlan } from "./article-plan.js";
import { ArticleShelf } from "./article-shelf.js";
import { chooseLinks } from "./choose-links.js";
import { dayOf, dayStartMs, DEMO_DAYS, isoDate, isWeekend, momentOfDay } from "./demo-calendar.js";
import type { DemoSize } from "./demo-size.js";
import { between, chance, pickWeighted, stream } from "./draw.js";
import { drawTraits } from "./person-traits.js";
import { BOT_ACCOUNT } from "./planted-people.js";
import { inheritorIn, isStillThere } from "./roster.js";
import type { LinkRow, TicketRow } from "./rows.js";
import { draftTicket, type Arrival, type TicketDraft } from "./ticket-draft.js";
import { CATEGORIES, plannedPerDay, weightOn, type TicketCategory } from "./ticket-mix.js";
import { finalResolutionMs, ticketRow, type TicketTies } from "./ticket-row.js";
import { drawTimeline, endedTimeline, type Timeline } from "./ticket-timeline.js";

/** A ticket with everything linked to it. */
export interface TicketCase {
  readonly ticket: TicketRow;
  readonly links: readonly LinkRow[];
}

/** About one in fourteen tickets is a callback of another; they come on top of the planned new matters. */
const REPEATS_PER_NEW = 0.072;
const HOUR_MS = 3_600_000;

/** Plays the year day by day; tickets come in the order in which they were opened. The same arguments give the same cases. */
export function* simulateTickets(
  seed: number,
  size: DemoSize,
  plans: readonly ArticlePlan[],
): Generator<TicketCase> {
  const simulation = new Simulation(seed, size, plans);
  const perDay = plannedPerDay(size.tickets / (1 + REPEATS_PER_NEW));
  for (let day = 0; day < DEMO_DAYS; day += 1) yield* simulation.day(day, perDay[day] ?? 0);
}

class Simulation {
  readonly #random: Random;
  readonly #traits: ReturnType<typeof drawTraits>;
  readonly #shelf: ArticleShelf;
  readonly #requesters: number;
  /** Callbacks that are due, by day. */
  readonly #due = new Map<number, Arrival[]>();
  /** The last ticket of each category, for those opened twice. */
  readonly #latest = new Map<string, TicketDraft>();
  #major: TicketDraft | null = null;
  #number = 0;

  constructor(seed: number, size: DemoSize, plans: readonly ArticlePlan[]) {
    this.#random = stream(seed, "tickets");
    this.#traits = drawTraits(seed);
    this.#shelf = new ArticleShelf(plans);
    this.#requesters = size.requesters;
  }

  *day(day: number, count: number): Generator<TicketCase> {
    const arrivals = [...this.#fresh(day, count), ...(this.#due.get(day) ?? [])];
    this.#due.delete(day);
    arrivals.sort((a, b) => a.createdAtMs - b.createdAtMs);
    for (const arrival of arrivals) yield this.#handle(arrival);
  }

  /** New matters of the day; now and then a major incident floods one category. */
  #fresh(day: number, count: number): readonly Arrival[] {
    const random = this.#random;
    const dayMs = dayStartMs(day);
    const weights = CATEGORIES.map((category) => [category, weightOn(category, dayMs)] as const);
    const hasMajor = count > 60 && !isWeekend(dayMs) && chance(random, 0.09);
    const struck = hasMajor ? pickWeighted(random, weights) : null;
    const entries = weights.map(
      ([category, weight]) => [category, category === struck ? weight * 8 : weight] as const,
    );
    const arrival = (category: TicketCategory, isMajor: boolean): Arrival => ({
      createdAtMs: isMajor ? dayMs + between(random, 6 * 60, 11 * 60) * 60_000 : momentOfDay(random, dayMs),
      category,
      requester: Math.floor(this.#requesters * random() ** 1.4),
      repeat: null,
      isMajor,
    });
    const fresh = Array.from({ length: count }, () => arrival(pickWeighted(random, entries), false));
    return struck === null ? fresh : [...fresh.slice(1), arrival(struck, true)];
  }

  #handle(arrival: Arrival): TicketCase {
    const random = this.#random;
    this.#number += 1;
    const draft = draftTicket(random, arrival, this.#number);
    if (draft.isMajor) this.#major = draft;
    const twin = this.#latest.get(draft.category.path);
    if (twin !== undefined && draft.repeat === null && !draft.isMajor && chance(random, 0.008))
      return this.#merged(draft, twin);
    if (!draft.isMajor && draft.repeat === null && chance(random, 0.022)) return this.#cancelled(draft);
    this.#latest.set(draft.category.path, draft);
    return this.#worked(draft);
  }

  /** Opened twice by the same person. */
  #merged(draft: TicketDraft, twin: TicketDraft): TicketCase {
    const same = { ...draft, requester: twin.requester };
    const timeline = endedTimeline(this.#random, same, "CLOSED");
    return { ticket: ticketRow(this.#random, same, timeline, { mergedInto: twin.id }), links: [] };
  }

  #cancelled(draft: TicketDraft): TicketCase {
    const timeline = endedTimeline(this.#random, draft, "CANCELLED");
    const isSpam = draft.channel === "EMAIL" && chance(this.#random, 0.6);
    return {
      ticket: ticketRow(this.#random, draft, timeline, isSpam ? { noArticleReason: "SPAM" } : {}),
      links: [],
    };
  }

  #worked(given: TicketDraft): TicketCase {
    const [draft, timeline] = this.#course(given);
    const traits = this.#traits(draft.resolver);
    const [resolvedMs] = timeline.resolutionsMs;
    const span = { respondedMs: timeline.firstResponseMs ?? draft.createdAtMs, resolvedMs: resolvedMs ?? 0 };
    const links = resolvedMs === undefined ? [] : chooseLinks(this.#random, this.#shelf, draft, span, traits);
    this.#scheduleRepeat(draft, timeline, traits.callbackFactor);
    return {
      ticket: ticketRow(
        this.#random,
        draft,
        timeline,
        this.#ties(draft, span.resolvedMs > 0 && links.length === 0),
      ),
      links,
    };
  }

  /** What a leaver would finish only after leaving is finished by a colleague. */
  #course(draft: TicketDraft): readonly [TicketDraft, Timeline] {
    const timeline = drawTimeline(this.#random, draft, this.#traits(draft.resolver));
    const end = isoDate(Math.max(draft.createdAtMs, ...timeline.resolutionsMs));
    if (isStillThere(draft.resolver, end) && isStillThere(draft.assignee, end)) return [draft, timeline];
    const heir = inheritorIn(draft.team);
    const inherited = { ...draft, assignee: heir, resolver: heir };
    return [inherited, drawTimeline(this.#random, inherited, this.#traits(heir))];
  }

  #ties(draft: TicketDraft, isUnlinked: boolean): TicketTies {
    const random = this.#random;
    const major = this.#major;
    const isChild =
      major !== null &&
      major.id !== draft.id &&
      major.category === draft.category &&
      draft.createdAtMs - major.createdAtMs < 8 * HOUR_MS &&
      chance(random, 0.7);
    return {
      ...(isChild ? { parent: major.id } : {}),
      ...(isUnlinked && chance(random, 0.3) ? { noArticleReason: drawNoArticleReason(random) } : {}),
    };
  }

  /** Some come back within the week about the same matter. */
  #scheduleRepeat(draft: TicketDraft, timeline: Timeline, personFactor: number): void {
    const random = this.#random;
    const resolvedMs = finalResolutionMs(timeline);
    if (resolvedMs === null) return;
    const share = draft.isObstructed
      ? 0.3
      : 0.056 * personFactor * (draft.isHard ? 1.6 : 1) * (draft.resolver === BOT_ACCOUNT ? 1.3 : 1);
    if (!chance(random, share)) return;
    const day = dayOf(resolvedMs) + between(random, 1, 6);
    const repeat = {
      of: draft.id,
      reason: drawRepeatReason(random, draft.isObstructed),
      formerResolver: draft.resolver,
    };
    const { category, requester } = draft;
    const arrival: Arrival = {
      createdAtMs: momentOfDay(random, dayStartMs(day)),
      category,
      requester,
      repeat,
      isMajor: false,
    };
    this.#due.set(day, [...(this.#due.get(day) ?? []), arrival]);
  }
}

function drawRepeatReason(random: Random, isObstructed: boolean): RepeatReason {
  return pickWeighted<RepeatReason>(random, [
    ["NOT_RESOLVED", isObstructed ? 75 : 46],
    ["NEW_ISSUE", isObstructed ? 5 : 24],
    ["CUSTOMER_INFO_MISSING", 9],
    ["EXTERNAL_DEPENDENCY", 9],
    ["UNKNOWN", 12],
  ]);
}

function drawNoArticleReason(random: Random): NoArticleReason {
  return pickWeighted<NoArticleReason>(random, [
    ["ADMINISTRATIVE", 4],
    ["ONE_OFF", 3],
    ["NOT_KNOWLEDGE_WORK", 2],
    ["OTHER", 1],
  ]);
}
