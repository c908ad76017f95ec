import type { LinkId } from "../../src/platform/kernel/ids.js";
import { LinkKind, LinkOrigin } from "../../src/knowledge/domain/link.js";
import { ReviewOpinion } from "../../src/outcomes/domain/link-review.js";
import type { Turn } from "./behaviour.js";
import { pick, pickWeighted } from "./chance.js";
import type { Desk } from "./desk.js";
import { wordCount, type SimArticle, type SimLink } from "./record.js";
import type { Arrival } from "./world.js";

/** How people search and link. A change of any number changes the published figures. */
export const SEARCH_V1 = Object.freeze({
  /** How often a search finds what is there. */
  finds: 0.9,
  /** How often somebody takes an article about something else for the right one. */
  mistakes: 0.04,
  /** How often an article that does not solve a ticket is linked all the same. */
  overlooked: 0.25,
  /** The share of useful articles that solve only half of it. */
  partly: 0.06,
  /** How often each further part of a cut text is linked with the first. */
  partsLinked: 0.7,
});

/** What looking for knowledge led to. */
export interface Search {
  readonly links: readonly SimLink[];
  /** Whether there was something that should have been found. */
  readonly wasThere: boolean;
}

/** Looks for an article, and links it when it seems to solve the ticket. */
export function searchAndLink(turn: Turn): Search {
  const { desk, arrival } = turn;
  const { chance } = desk.world;
  const there = desk.foundAbout(arrival.issue, arrival.openedAt);
  if (chance("search", arrival.name) >= SEARCH_V1.finds) return { links: [], wasThere: there.length > 0 };
  if (chance("mistake", arrival.name) < SEARCH_V1.mistakes) return { links: mistaken(turn), wasThere: false };
  const found = pickWeighted(there, attraction, chance("found", arrival.name));
  if (found === undefined) return { links: [], wasThere: false };
  const truth = truthOf(desk, arrival, found);
  if (truth === ReviewOpinion.INACCURATE && chance("overlooked", arrival.name) >= SEARCH_V1.overlooked)
    return { links: [], wasThere: true };
  const parts =
    found.bundle === null ? [] : there.filter((one) => one !== found && one.bundle === found.bundle);
  const linked = parts.filter(({ id }) => chance("part", arrival.name, id) < SEARCH_V1.partsLinked);
  return { links: [found, ...linked].map((article) => linkTo(turn, article, { truth })), wasThere: true };
}

/** A link of the one whose turn it is; what is not said is as usual. */
export function linkTo(
  { person, arrival, resolvedAt, desk }: Turn,
  article: SimArticle,
  more: Partial<Pick<SimLink, "truth" | "at" | "origin" | "by" | "kind">> = {},
): SimLink {
  return {
    id: `${arrival.name} ${article.id}` as LinkId,
    article,
    kind: LinkKind.SOLVED_BY,
    origin: LinkOrigin.AGENT,
    by: person.id,
    at: resolvedAt - 10,
    truth: truthOf(desk, arrival, article),
    ...more,
  };
}

/** What an article really does for a ticket. */
export function truthOf(
  { world: { chance } }: Desk,
  { name, issue }: Arrival,
  article: SimArticle,
): ReviewOpinion {
  // What is about anything says a little about everything.
  if (article.about === null)
    return chance("truth", name) < 0.25 ? ReviewOpinion.PARTIAL : ReviewOpinion.INACCURATE;
  if (article.about !== issue) return ReviewOpinion.INACCURATE;
  const luck = chance("truth", name);
  if (luck >= article.quality) return ReviewOpinion.INACCURATE;
  return luck < article.quality * SEARCH_V1.partly ? ReviewOpinion.PARTIAL : ReviewOpinion.ACCURATE;
}

/** How far up a search shows an article: better ones stand higher, a part shows as far as its words go. */
function attraction(article: SimArticle): number {
  const whole = article.about?.words.length ?? 1;
  return article.quality ** 2 * Math.min(1, wordCount(article) / whole);
}

function mistaken(turn: Turn): readonly SimLink[] {
  const { desk, arrival } = turn;
  const { chance, issues } = desk.world;
  const others = issues.filter(
    ({ domain, name }) => domain === arrival.issue.domain && name !== arrival.issue.name,
  );
  const issue = pick(others, chance("mistaken issue", arrival.name));
  const found = issue === undefined ? [] : desk.foundAbout(issue, arrival.openedAt);
  const article = pick(found, chance("mistaken article", arrival.name));
  return article === undefined ? [] : [linkTo(turn, article)];
}
