import type { Micro } from "../../platform/kernel/micro.js";
import type { Instant } from "../../platform/kernel/period.js";

/** What a source may say about an observation. A field that is absent is left as it is, null clears it. */
export interface ObservationContent {
  readonly occurredAt?: Instant | undefined;
  /** The ticket as the source calls it; it need not be known yet. */
  readonly ticket?: string | null | undefined;
  /** Stands for the customer without naming them. */
  readonly customer?: string | null | undefined;
  /** A person as the source calls them, or their e-mail address. */
  readonly person?: string | null | undefined;
  /** A team as the source calls it. */
  readonly team?: string | null | undefined;
  readonly numerator?: Micro | null | undefined;
  readonly denominator?: Micro | null | undefined;
  /** Whole milliseconds. */
  readonly durationMs?: number | null | undefined;
  readonly deleted?: boolean | undefined;
}

/** One thing a source said, and its version. */
export interface ObservationStatement {
  /** When the source last changed it: the version. */
  readonly at: Instant;
  /** Fields in order, absent ones left out. */
  readonly content: ObservationContent;
  /** The content as text: equal exactly when two statements say the same. */
  readonly text: string;
}

/** Everything said so far, put together; null where nothing is told or it was cleared. */
export interface ObservationState {
  readonly occurredAt: Instant | null;
  readonly ticket: string | null;
  readonly customer: string | null;
  readonly person: string | null;
  readonly team: string | null;
  readonly numerator: Micro | null;
  readonly denominator: Micro | null;
  readonly durationMs: number | null;
  readonly isDeleted: boolean;
}

const FIELDS = [
  "customer",
  "deleted",
  "denominator",
  "durationMs",
  "numerator",
  "occurredAt",
  "person",
  "team",
  "ticket",
] as const satisfies readonly (keyof ObservationContent)[];

type Field = (typeof FIELDS)[number];

/** Makes a statement; equal statements have the same text, however they were written. */
export function makeStatement(at: Instant, given: ObservationContent): ObservationStatement {
  const content: Record<string, unknown> = {};
  for (const field of FIELDS) if (given[field] !== undefined) content[field] = given[field];
  return { at, content, text: JSON.stringify(content) };
}

/** Orders statements by version; of one version, by content and never by arrival. Zero only for equal ones. */
export function compareStatements(a: ObservationStatement, b: ObservationStatement): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.text === b.text) return 0;
  return a.text < b.text ? -1 : 1;
}

/** Of each field the newest statement that gives it. */
type Tellers = ReadonlyMap<Field, ObservationStatement>;

function tellersOf(statements: readonly ObservationStatement[]): Tellers {
  const tellers = new Map<Field, ObservationStatement>();
  for (const statement of [...statements].sort(compareStatements))
    for (const field of FIELDS) if (statement.content[field] !== undefined) tellers.set(field, statement);
  return tellers;
}

/** Puts statements together: the same result for the same statements in any order, however often repeated. */
export function foldStatements(statements: readonly ObservationStatement[]): ObservationState {
  return stateOf(tellersOf(statements));
}

function stateOf(tellers: Tellers): ObservationState {
  const told = <F extends Field>(field: F): ObservationContent[F] => tellers.get(field)?.content[field];
  return {
    occurredAt: told("occurredAt") ?? null,
    ticket: told("ticket") ?? null,
    customer: told("customer") ?? null,
    person: told("person") ?? null,
    team: told("team") ?? null,
    numerator: told("numerator") ?? null,
    denominator: told("denominator") ?? null,
    durationMs: told("durationMs") ?? null,
    isDeleted: told("deleted") ?? false,
  };
}

/** What became of a statement, and everything said with it. */
export interface AcceptedStatement {
  readonly outcome: "CREATED" | "UPDATED" | "UNCHANGED" | "STALE_IGNORED";
  readonly state: ObservationState;
  /** Whether it is to be put on record. */
  readonly isNew: boolean;
}

/**
 * Takes one statement in. An older one fills only the fields that no newer one has told; it is STALE_IGNORED when there
 * is none. A repetition is UNCHANGED. None of this depends on the order in which statements arrive.
 */
export function acceptStatement(
  known: readonly ObservationStatement[],
  statement: ObservationStatement,
): AcceptedStatement {
  const before = foldStatements(known);
  if (known.some((other) => compareStatements(other, statement) === 0))
    return { outcome: "UNCHANGED", state: before, isNew: false };
  const tellers = tellersOf([...known, statement]);
  const state = stateOf(tellers);
  if (known.length === 0) return { outcome: "CREATED", state, isNew: true };
  const isStale = [...tellers.values()].every((teller) => teller !== statement);
  if (isStale) return { outcome: "STALE_IGNORED", state: before, isNew: false };
  const isSame = JSON.stringify(before) === JSON.stringify(state);
  return { outcome: isSame ? "UNCHANGED" : "UPDATED", state, isNew: true };
}
