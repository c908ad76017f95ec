import { generateDemo, type DemoOrganisation } from "../../../src/demo/domain/generate-demo.js";
import { DEFAULT_DEMO_SIZE, DEMO_SEED } from "../../../src/demo/domain/demo-size.js";
import type { ArticleRow, LinkRow, PersonRow, TicketRow } from "../../../src/demo/domain/rows.js";

/** Everything of one demo at once, for counting; only tests hold it all in memory. */
export interface DemoFacts {
  readonly demo: DemoOrganisation;
  readonly people: readonly PersonRow[];
  /** All revisions, and the first revision by id. */
  readonly revisions: readonly ArticleRow[];
  readonly articles: ReadonlyMap<string, ArticleRow>;
  readonly tickets: readonly TicketRow[];
  readonly links: readonly LinkRow[];
}

let known: DemoFacts | null = null;

/** The demo of docs/demo.md, generated once per test file. */
export function defaultDemoFacts(): DemoFacts {
  known ??= collect(generateDemo(DEMO_SEED, DEFAULT_DEMO_SIZE));
  return known;
}

export function collect(demo: DemoOrganisation): DemoFacts {
  const revisions = [...demo.articles()];
  const cases = [...demo.cases()];
  const articles = new Map<string, ArticleRow>();
  for (const row of revisions) if (!articles.has(row.externalId)) articles.set(row.externalId, row);
  return {
    demo,
    people: [...demo.people()],
    revisions,
    articles,
    tickets: cases.map(({ ticket }) => ticket),
    links: cases.flatMap(({ links }) => links),
  };
}

/** How many rows there are per key. */
export function countBy<T>(rows: Iterable<T>, keyOf: (row: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

/** The share of the rows for which the condition holds; fails on no rows. */
export function shareOf<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  if (rows.length === 0) throw new Error("expected rows to take a share of");
  return rows.filter(holds).length / rows.length;
}

/** The tickets whose requester came back because the matter was not solved, or for a reason unknown. */
export function calledBack(tickets: readonly TicketRow[]): ReadonlySet<string> {
  const counted = tickets.filter(
    ({ repeatReason }) => repeatReason === "NOT_RESOLVED" || repeatReason === "UNKNOWN",
  );
  return new Set(counted.flatMap(({ repeatOf }) => repeatOf ?? []));
}
