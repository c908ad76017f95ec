import type { ArticlePlan } from "./article-plan.js";
import { articleRows } from "./article-rows.js";
import type { DemoSize } from "./demo-size.js";
import { duplicateDecisionRows } from "./duplicate-decisions.js";
import { goalRows } from "./goals.js";
import { personRows, teamRows } from "./organisation.js";
import { planArticles } from "./plan-articles.js";
import type {
  ArticleRow,
  DuplicateDecisionRow,
  GoalRow,
  LinkRow,
  PersonRow,
  TeamRow,
  TicketRow,
} from "./rows.js";
import { simulateTickets, type TicketCase } from "./simulate-tickets.js";

/** A planted pair: `cause` is null for template siblings, which are not duplicates. */
export interface PlantedPair {
  readonly a: string;
  readonly b: string;
  readonly cause: string | null;
}

/**
 * The demo organisation as rows of the product's own import formats. Every call starts anew and yields lazily, in an order in
 * which nothing refers to a later row of its own kind; only the plan of the articles stays in memory.
 */
export interface DemoOrganisation {
  readonly name: string;
  readonly seed: number;
  readonly size: DemoSize;
  teams(): Iterable<TeamRow>;
  people(): Iterable<PersonRow>;
  articles(): Iterable<ArticleRow>;
  /** Tickets by the moment of opening. */
  tickets(): Iterable<TicketRow>;
  links(): Iterable<LinkRow>;
  /** Tickets and links together, in half the time of asking for both. */
  cases(): Iterable<TicketCase>;
  goals(): Iterable<GoalRow>;
  duplicateDecisions(): Iterable<DuplicateDecisionRow>;
  /** The planted pairs, decided or not, for tests and demonstrations. */
  plantedPairs(): readonly PlantedPair[];
}

export const DEMO_ORGANISATION_NAME = "Tundralink Care";

/** Generates the demo organisation; a pure function of its arguments. */
export function generateDemo(seed: number, size: DemoSize): DemoOrganisation {
  const plans = planArticles(seed, size.articles);
  return {
    name: DEMO_ORGANISATION_NAME,
    seed,
    size,
    teams: teamRows,
    people: personRows,
    articles: () => articleRows(seed, plans),
    tickets: () => ticketsOf(simulateTickets(seed, size, plans)),
    links: () => linksOf(simulateTickets(seed, size, plans)),
    cases: () => simulateTickets(seed, size, plans),
    goals: goalRows,
    duplicateDecisions: () => duplicateDecisionRows(seed, plans),
    plantedPairs: () => plantedPairs(plans),
  };
}

function* ticketsOf(cases: Iterable<TicketCase>): Generator<TicketRow> {
  for (const { ticket } of cases) yield ticket;
}

function* linksOf(cases: Iterable<TicketCase>): Generator<LinkRow> {
  for (const { links } of cases) yield* links;
}

function plantedPairs(plans: readonly ArticlePlan[]): readonly PlantedPair[] {
  return plans.flatMap(({ id, copyOf }) =>
    copyOf === null ? [] : [{ a: copyOf.base, b: id, cause: copyOf.duplicateCause }],
  );
}
