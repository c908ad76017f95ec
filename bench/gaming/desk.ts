import type { ArticleId } from "../../src/platform/kernel/ids.js";
import { DAY, type Minute } from "./calendar.js";
import type { Behaviour } from "./behaviour.js";
import { judgePair } from "./judge-pair.js";
import { Making, type SimArticle, type SimPair, type SimTicket } from "./record.js";
import type { Issue, SimPerson, World } from "./world.js";

/** What somebody writes. */
export interface NewArticle {
  readonly id: string;
  readonly about: Issue | null;
  readonly writer: SimPerson;
  readonly words: readonly string[];
  readonly quality: number;
  readonly making?: Making;
  readonly taken?: SimArticle;
  readonly bundle?: string;
}

/** The service desk while a year is played: what is there, and what people can do to it. */
export class Desk {
  readonly articles: SimArticle[] = [];
  readonly tickets: SimTicket[] = [];
  readonly pairs: SimPair[] = [];
  readonly #byIssue = new Map<Issue | null, SimArticle[]>();
  readonly #isPlayer: ReadonlySet<SimPerson>;

  constructor(
    readonly world: World,
    /** In the order in which a ring goes round. */
    readonly players: readonly SimPerson[],
    readonly behaviour: Behaviour,
  ) {
    this.#isPlayer = new Set(players);
  }

  isPlayer(person: SimPerson): boolean {
    return this.#isPlayer.has(person);
  }

  /** The articles about an issue, archived ones included; null for those about anything. */
  about(issue: Issue | null): readonly SimArticle[] {
    return this.#byIssue.get(issue) ?? [];
  }

  /** The articles about an issue that a search finds. */
  foundAbout(issue: Issue | null, at: Minute): readonly SimArticle[] {
    return this.about(issue).filter(
      ({ createdAt, goneAt }) => createdAt < at && (goneAt === null || goneAt > at),
    );
  }

  /** Writes an article. Whether it looks like another one, and what others say to that, follows by itself. */
  write(given: NewArticle, at: Minute): SimArticle {
    const { id, about, writer, words, quality } = given;
    const { chance } = this.world;
    const article: SimArticle = {
      id: id as ArticleId,
      ...{ about, writer, quality },
      createdAt: at,
      making: given.making ?? Making.OWN,
      taken: given.taken ?? null,
      bundle: given.bundle ?? null,
      visibleAt: chance("visible", id) < 0.7 ? at + chance("visible after", id) * 10 * DAY : null,
      edits: [{ at, by: writer.id, added: words }],
      goneAt: null,
    };
    const alike = about === null ? [] : this.about(about);
    for (const other of alike) this.#settle(judgePair(this, other, article));
    this.articles.push(article);
    this.#byIssue.set(about, [...this.about(about), article]);
    return article;
  }

  /** Adds words to an article. */
  edit(article: SimArticle, by: SimPerson, added: readonly string[], at: Minute): void {
    article.edits.push({ at, by: by.id, added });
  }

  #settle(pair: SimPair | null): void {
    if (pair === null) return;
    this.pairs.push(pair);
    const { mergedAt, younger } = pair;
    if (mergedAt !== null && (younger.goneAt === null || younger.goneAt > mergedAt))
      younger.goneAt = mergedAt;
  }
}
