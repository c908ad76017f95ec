import type { Strategy } from "../behaviour.js";
import type { Desk, NewArticle } from "../desk.js";
import { Making, wordsOf, type SimArticle } from "../record.js";
import { pick } from "../chance.js";
import type { Issue, SimPerson } from "../world.js";

const PARTS = 3;

/** Articles about things that nobody ever asks. */
export const UNUSED_ARTICLES: Strategy = {
  key: "write unused articles",
  summary: "each writes three articles a week about cases that never come in",
  players: 4,
  isOneTeam: false,
  behaviour: {
    weekly: (desk, player, { number, at }) => {
      for (let count = 0; count < 3; count += 1) {
        const name = `nothing ${player.id} ${String(number)} ${String(count)}`;
        const about: Issue = {
          name,
          domain: player.domain,
          demand: 0,
          isHard: false,
          words: Array.from({ length: 60 }, (_, word) => `${name} ${String(word)}`),
        };
        desk.write({ id: name, about, writer: player, words: about.words, quality: 0.9 }, at);
      }
    },
  },
};

/** Every own article in three parts, the old ones too. */
export const SPLIT_ARTICLES: Strategy = {
  key: "split articles",
  summary: "each cuts every own article into three, those that colleagues added to included",
  players: 4,
  isOneTeam: false,
  behaviour: {
    writes: (article) => cut(article),
    weekly: (desk, player, { number, at }) => {
      if (number !== 0) return;
      for (const article of [...desk.articles])
        if (article.writer === player && article.goneAt === null) recut(desk, article, at);
    },
  },
};

function cut(article: NewArticle): readonly NewArticle[] {
  return Array.from({ length: PARTS }, (_, part) => ({
    ...article,
    id: `${article.id} part ${String(part)}`,
    words: article.words.filter((_word, at) => at % PARTS === part),
    making: Making.PART,
    bundle: article.id,
  }));
}

function recut(desk: Desk, article: SimArticle, at: number): void {
  const { id, about, writer, quality } = article;
  for (const part of cut({ id: `cut ${id}`, about, writer, quality, words: wordsOf(article) }))
    desk.write({ ...part, taken: article }, at);
  article.goneAt = at;
}

/** Copies of what is asked for most, word for word. */
export const COPIES: Strategy = copying("copy colleagues' articles", Making.COPY, 0);

/** The same with every second word replaced, so that it is found less easily. */
export const REWORDED_COPIES: Strategy = copying("copy and reword articles", Making.REWORDED, 0.5);

function copying(key: string, making: Making, reworded: number): Strategy {
  return {
    key,
    summary: `each copies one article a week of somebody else${reworded > 0 ? " in partly other words" : ""}`,
    players: 4,
    isOneTeam: false,
    behaviour: {
      weekly: (desk, player, { number, at }) => {
        const taken = mostUsed(desk, player, at, (one) => one.domain === player.domain)[number];
        if (taken !== undefined) copy(desk, taken, { player, making, reworded }, at);
      },
    },
  };
}

function copy(
  desk: Desk,
  taken: SimArticle,
  { player, making, reworded }: { player: SimPerson; making: Making; reworded: number },
  at: number,
): void {
  const id = `${making} of ${taken.id} by ${player.id}`;
  const { chance } = desk.world;
  const words = wordsOf(taken).map((word) =>
    chance("reworded", id, word) < reworded ? `${word} said by ${id}` : word,
  );
  desk.write({ id, about: taken.about, writer: player, words, quality: taken.quality, making, taken }, at);
}

/** The articles of others about what is asked for most, first; each issue's oldest. */
function mostUsed(
  desk: Desk,
  player: SimPerson,
  at: number,
  isWanted: (issue: Issue) => boolean,
): readonly SimArticle[] {
  return [...desk.world.issues]
    .filter(isWanted)
    .sort((a, b) => b.demand - a.demand)
    .flatMap((issue) => desk.about(issue).filter((one) => one.createdAt < at && one.taken === null)[0] ?? [])
    .filter(({ writer }) => writer !== player);
}

/** Colleagues' articles archived, and written again under the own name. */
export const ARCHIVE_AND_RECREATE: Strategy = {
  key: "archive and recreate",
  summary: "each archives one article a week of a colleague of the team and writes it again as their own",
  players: 4,
  isOneTeam: false,
  behaviour: {
    weekly: (desk, player, { number, at }) => {
      const taken = mostUsed(desk, player, at, (one) => one.domain === player.domain).filter(
        ({ writer }) => writer.team === player.team,
      )[number];
      if (taken === undefined || taken.goneAt !== null) return;
      copy(desk, taken, { player, making: Making.COPY, reworded: 0 }, at);
      taken.goneAt = at;
    },
  },
};

/** One word in each of everybody's articles. */
export const TRIVIAL_EDITS: Strategy = adding("edit trivially to gain a share", 1);

/** A paragraph that helps nobody in each of everybody's articles. */
export const PADDING: Strategy = adding("pad articles to gain a share", 25);

function adding(key: string, count: number): Strategy {
  return {
    key,
    summary: `each adds ${String(count)} needless words to five articles of others a week, the most wanted first`,
    players: 4,
    isOneTeam: false,
    behaviour: {
      weekly: (desk, player, { number, at }) => {
        const others = desk.articles.filter(
          (one) => one.createdAt < at && !one.edits.some(({ by }) => by === player.id),
        );
        const ordered = [...others].sort((a, b) => (b.about?.demand ?? 0) - (a.about?.demand ?? 0));
        for (const article of ordered.slice(0, 5)) {
          const name = `${player.id} ${String(number)} ${article.id}`;
          const words = Array.from({ length: count }, (_, word) => `needless ${name} ${String(word)}`);
          desk.edit(article, player, words, at);
        }
      },
    },
  };
}

/** The same paragraph, but only where it counts as learnt from a ticket. */
export const PADDED_USE: Strategy = {
  key: "pad what one uses",
  summary: "each adds 25 needless words to an article of others whenever they link it",
  players: 4,
  isOneTeam: false,
  behaviour: {
    links: ({ desk, person, arrival, resolvedAt }, honest) => {
      for (const { article } of honest) {
        if (article.edits.some(({ by }) => by === person.id)) continue;
        const words = Array.from(
          { length: 25 },
          (_, word) => `needless ${arrival.name} ${article.id} ${String(word)}`,
        );
        desk.edit(article, person, words, resolvedAt);
      }
      return honest;
    },
  },
};

/** What a machine writes about everything, unread. */
export const AI_DRAFTS: Strategy = {
  key: "AI mass drafts",
  summary: "each has a machine write ten unread drafts a week about cases that come in",
  players: 4,
  isOneTeam: false,
  behaviour: {
    weekly: (desk, player, { number, at }) => {
      for (let count = 0; count < 10; count += 1) {
        const id = `draft ${player.id} ${String(number)} ${String(count)}`;
        const about = pick(desk.world.issues, desk.world.chance("draft about", id));
        if (about === undefined) continue;
        const words = about.words.map((word, place) => (place % 3 === 0 ? word : `${word} drafted ${id}`));
        desk.write({ id, about, writer: player, words, quality: 0.3, making: Making.DRAFT }, at);
      }
    },
  },
};
