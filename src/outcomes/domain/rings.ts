import { MICRO, type Micro } from "../../platform/kernel/micro.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import { compareText } from "./compare.js";
import { stronglyConnected } from "./strongly-connected.js";

/** When people who link each other's work are held for a ring. A change of any number is a new version. */
export interface RingPolicy {
  readonly version: number;
  /** Tickets that a linker must have linked to one contributor. */
  readonly minTickets: number;
  /** How many times as many as colleagues with the same kind of tickets would lead one to expect. */
  readonly minLift: number;
  /** And how many standard deviations more than expected. */
  readonly minDeviations: number;
  /** Colleagues that it takes to say what to expect in a domain. */
  readonly minColleagues: number;
  /** Tickets that each of them must have linked there. */
  readonly minOfColleague: number;
  /** The share, 0 to 1, of what the members receive that must come from members. */
  readonly minInsideShare: number;
}

export const RING_POLICY_V1: RingPolicy = Object.freeze({
  version: 1,
  minTickets: 10,
  minLift: 2,
  minDeviations: 3,
  minColleagues: 3,
  minOfColleague: 5,
  minInsideShare: 1 / 3,
});

/** What one linker's tickets of one domain were worth to one contributor, before any review or ageing. */
export interface RingEvidence {
  readonly domain: string | null;
  readonly linker: PersonId;
  readonly contributor: PersonId;
  readonly tickets: Micro;
}

/** People whose links lead back to themselves far more often than their colleagues' tickets explain. */
export interface Ring {
  /** In the order of their ids. */
  readonly members: readonly PersonId[];
  /** What the members receive from one another, in millionths of a ticket. */
  readonly inside: Micro;
  /** What they receive from everybody. */
  readonly received: Micro;
  /** What they would receive from one another if each linked as colleagues with the same kind of tickets do. */
  readonly expected: Micro;
}

interface Pair {
  readonly linker: PersonId;
  readonly contributor: PersonId;
  readonly tickets: Micro;
}

/** How many tickets to expect of a pair. */
type Expected = (pair: Pair) => number;

/**
 * Finds rings: strongly connected components of the graph of linkers and contributors, over the pairs with an excess,
 * whose inside share reaches the threshold. An excess is measured against what other linkers of the same domain do with
 * the same articles, so that a team which lives on its own knowledge is no ring: there, everybody links it. Where there
 * are no such colleagues nothing is expected otherwise and nobody is suspected.
 * (knowledge.md G8; the comparison within domains is ours, because a plain share of weight finds every small team.)
 */
export function findRings(
  evidence: readonly RingEvidence[],
  policy: RingPolicy = RING_POLICY_V1,
): readonly Ring[] {
  const byDomain = [...groupBy(evidence, ({ domain }) => domain ?? "").values()].map(linkedInDomain);
  const expected: Expected = (pair) => byDomain.reduce((sum, out) => sum + expectedIn(out, pair, policy), 0);
  const pairs = pairsOf(evidence);
  const next = groupBy(
    pairs.filter((pair) => isExcess(pair, expected, policy)),
    ({ linker }) => linker,
  );
  const people = [...new Set(pairs.flatMap(({ linker, contributor }) => [linker, contributor]))].sort();
  const components = stronglyConnected(people, (person) =>
    (next.get(person) ?? []).map(({ contributor }) => contributor),
  );
  return components
    .filter((members) => members.length > 1)
    .map((members) => ringOf(members, pairs, expected))
    .filter(({ inside, received }) => inside >= policy.minInsideShare * received)
    .sort((a, b) => compareText(a.members[0] ?? "", b.members[0] ?? ""));
}

/** What is expected of a pair is worked out only where there are tickets enough, because that takes all colleagues. */
function isExcess(pair: Pair, expected: Expected, policy: RingPolicy): boolean {
  const observed = pair.tickets / MICRO;
  if (observed < policy.minTickets) return false;
  const usual = expected(pair);
  return observed >= Math.max(policy.minLift * usual, usual + policy.minDeviations * Math.sqrt(usual));
}

function ringOf(members: readonly PersonId[], pairs: readonly Pair[], expected: Expected): Ring {
  const isMember = new Set(members);
  const towards = pairs.filter(({ contributor }) => isMember.has(contributor));
  const within = towards.filter(({ linker }) => isMember.has(linker));
  return {
    members: [...members].sort(),
    inside: within.reduce((sum, { tickets }) => sum + tickets, 0),
    received: towards.reduce((sum, { tickets }) => sum + tickets, 0),
    expected: Math.round(within.reduce((sum, pair) => sum + expected(pair), 0) * MICRO),
  };
}

/** What each linker credited to each contributor over all domains, in the order of their ids. */
function pairsOf(evidence: readonly RingEvidence[]): readonly Pair[] {
  return [...groupBy(evidence, ({ linker, contributor }) => `${linker} ${contributor}`)]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, rows]) => {
      const [first] = rows;
      if (first === undefined) return [];
      const { linker, contributor } = first;
      return [{ linker, contributor, tickets: rows.reduce((sum, { tickets }) => sum + tickets, 0) }];
    });
}

/** What one linker linked in a domain. */
interface Linked {
  readonly total: Micro;
  readonly by: ReadonlyMap<PersonId, Micro>;
}

/** What everybody linked in one domain. */
type LinkedInDomain = ReadonlyMap<PersonId, Linked>;

function linkedInDomain(evidence: readonly RingEvidence[]): LinkedInDomain {
  return new Map([...groupBy(evidence, ({ linker }) => linker)].map(([id, rows]) => [id, linkedIn(rows)]));
}

/** Tickets to expect in a domain: the linker's × the usual rate; where nobody compares, what happened. */
function expectedIn(out: LinkedInDomain, { linker, contributor }: Pair, policy: RingPolicy): number {
  const own = out.get(linker);
  const tickets = own?.by.get(contributor);
  if (own === undefined || tickets === undefined) return 0;
  const rate = usualRate(linker, contributor, out, policy);
  return rate === null ? tickets / MICRO : (own.total / MICRO) * rate;
}

/**
 * The share of their tickets that colleagues link to the contributor: the median, which a ring of fewer than half of them
 * does not move; null when there are too few. The contributor, who cannot link own work, is no colleague here, and
 * what colleagues link to the linker, who cannot either, is left out of their tickets.
 */
function usualRate(
  linker: PersonId,
  contributor: PersonId,
  out: LinkedInDomain,
  { minColleagues, minOfColleague }: RingPolicy,
): number | null {
  const rates = [...out].flatMap(([colleague, { total, by }]) => {
    if (colleague === linker || colleague === contributor) return [];
    const tickets = total - (by.get(linker) ?? 0);
    return tickets < minOfColleague * MICRO ? [] : [(by.get(contributor) ?? 0) / tickets];
  });
  if (rates.length < minColleagues) return null;
  const sorted = rates.sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

function linkedIn(rows: readonly RingEvidence[]): Linked {
  const by = new Map<PersonId, Micro>();
  for (const { contributor, tickets } of rows) by.set(contributor, (by.get(contributor) ?? 0) + tickets);
  return { by, total: rows.reduce((sum, { tickets }) => sum + tickets, 0) };
}
