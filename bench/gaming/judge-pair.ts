import { DuplicateCause } from "../../src/duplicates/domain/duplicate.js";
import { DAY, type Minute } from "./calendar.js";
import { pick } from "./chance.js";
import type { Desk } from "./desk.js";
import { Making, type SimArticle, type SimPair } from "./record.js";
import type { SimPerson } from "./world.js";

/** How people and the search for duplicates do in the simulation. A change of any number changes the published figures. */
export const DUPLICATES_V1 = Object.freeze({
  /** How often the likeness of two articles about one issue is noticed, by how the younger one came about. */
  noticed: Object.freeze({
    [Making.OWN]: 0.6,
    [Making.COPY]: 0.98,
    [Making.REWORDED]: 0.8,
    [Making.PART]: 0.7,
    [Making.DRAFT]: 0.4,
    [Making.IMPORTED]: 0.15,
  }),
  /** How often somebody confirms what is a duplicate. */
  confirmed: 0.95,
  /** How often a decider sees that whoever wrote the younger one knew the older one. */
  copySeen: 0.9,
  /** The share of honest duplicates that come from not searching. */
  notSearched: 0.4,
  /** The share of dismissals that somebody else looks at again (`SECOND_OPINION_V1`). */
  secondLooks: 0.1,
  decidedWithinDays: 40,
  merged: 0.9,
  mergedWithinDays: 30,
});

/** What becomes of an older and a younger article about the same issue; null when nobody notices that they are alike. */
export function judgePair(desk: Desk, older: SimArticle, younger: SimArticle): SimPair | null {
  const { chance } = desk.world;
  if (older.bundle !== null && older.bundle === younger.bundle) return null;
  const key = `${older.id} ${younger.id}`;
  const making = younger.taken === null || isTextOf(younger.taken, older) ? younger.making : Making.OWN;
  if (chance("noticed", key) >= DUPLICATES_V1.noticed[making]) return null;
  const suspectedAt = younger.createdAt + DAY;
  const isConfirmed = decide(desk, older, younger, key);
  const decidedAt =
    isConfirmed === null
      ? null
      : suspectedAt + Math.floor(chance("decided after", key) * DUPLICATES_V1.decidedWithinDays * DAY);
  return {
    ...{ older, younger, suspectedAt, decidedAt },
    isConfirmed: isConfirmed === true,
    cause: causeOf(desk, younger, key),
    mergedAt: isConfirmed === true && decidedAt !== null ? mergedAt(desk, decidedAt, key) : null,
  };
}

/** Somebody decides who wrote neither and is in no team that did, as the product demands. */
function decide(desk: Desk, older: SimArticle, younger: SimArticle, key: string): boolean | null {
  const { chance, people } = desk.world;
  const teams = new Set([older, younger].map(({ writer }) => writer.team));
  const writers = new Set([...older.edits, ...younger.edits].map(({ by }) => by));
  const mayDecide = ({ team, id }: SimPerson): boolean => !teams.has(team) && !writers.has(id);
  const decider = pick(people.filter(mayDecide), chance("decider", key));
  if (decider === undefined) return null;
  const own = desk.isPlayer(decider) ? desk.behaviour.decides?.({ older, younger }) : undefined;
  const decision = own === undefined ? chance("confirmed", key) < DUPLICATES_V1.confirmed : own;
  const isLookedAtAgain = decision === false && chance("second look", key) < DUPLICATES_V1.secondLooks;
  return isLookedAtAgain ? true : decision;
}

function causeOf(desk: Desk, younger: SimArticle, key: string): DuplicateCause {
  const { chance } = desk.world;
  if (younger.making === Making.IMPORTED) return DuplicateCause.IMPORT;
  if (younger.making !== Making.OWN)
    return chance("cause", key) < DUPLICATES_V1.copySeen
      ? DuplicateCause.IGNORED_HIT
      : DuplicateCause.CONTEXT_VARIANCE;
  return chance("cause", key) < DUPLICATES_V1.notSearched
    ? DuplicateCause.NO_SEARCH
    : DuplicateCause.CONTEXT_VARIANCE;
}

function mergedAt({ world: { chance } }: Desk, decidedAt: Minute, key: string): Minute | null {
  if (chance("merged", key) >= DUPLICATES_V1.merged) return null;
  return decidedAt + Math.floor(chance("merged after", key) * DUPLICATES_V1.mergedWithinDays * DAY);
}

/** Whether an article carries that text, because it is where it was taken from or took it from the same place. */
function isTextOf(source: SimArticle, article: SimArticle): boolean {
  return article === source || article.taken === source;
}
