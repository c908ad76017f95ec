import { LinkOrigin } from "../../../src/knowledge/domain/link.js";
import type { Strategy, Turn } from "../behaviour.js";
import { DAY, HOUR } from "../calendar.js";
import { pick } from "../chance.js";
import { Making, type SimArticle, type SimLink } from "../record.js";
import { linkTo } from "../solve.js";
import type { SimPerson } from "../world.js";
import { fileAgain } from "./file-again.js";

/** The articles of somebody that were there when the ticket came in, of its domain first. */
function articlesOf({ desk, arrival }: Turn, writer: SimPerson): readonly SimArticle[] {
  const there = desk.articles.filter(
    (one) =>
      one.writer === writer && one.about !== null && one.createdAt < arrival.openedAt && one.goneAt === null,
  );
  const near = there.filter(({ about }) => about?.domain === arrival.issue.domain);
  return near.length > 0 ? near : there;
}

/** A link to any article of that writer, whatever the ticket is about; the honest ones where there is none. */
function linkAnyOf(
  turn: Turn,
  writer: SimPerson | undefined,
  honest: readonly SimLink[],
): readonly SimLink[] {
  if (writer === undefined) return honest;
  const article = pick(articlesOf(turn, writer), turn.desk.world.chance("any of", turn.arrival.name));
  if (article === undefined || honest.some((link) => link.article === article)) return honest;
  return [...honest, linkTo(turn, article)];
}

/** Own articles on every ticket. */
export const OWN_ARTICLES: Strategy = {
  key: "link own articles",
  summary: "each links one of their own articles to every ticket they solve",
  players: 4,
  isOneTeam: false,
  behaviour: { links: (turn, honest) => linkAnyOf(turn, turn.person, honest) },
};

/** Each links the next one's articles to tickets that nothing was found for. */
export function ring(size: number): Strategy {
  return {
    key: `ring of ${String(size)}`,
    summary: "each links an article of the next one in the ring to every ticket that none solved",
    players: size,
    isOneTeam: true,
    behaviour: {
      links: (turn, honest) => (honest.length > 0 ? honest : linkAnyOf(turn, nextOf(turn), honest)),
    },
  };
}

/** A ring that stays below what is looked at. */
export const QUIET_RING: Strategy = {
  key: "quiet ring of 3",
  summary: "as a ring, but each links the next one no more than some nine times a year",
  players: 3,
  isOneTeam: true,
  behaviour: {
    links: (turn, honest) =>
      honest.length > 0 || turn.desk.world.chance("quiet", turn.arrival.name) >= 0.12
        ? honest
        : linkAnyOf(turn, nextOf(turn), honest),
  },
};

function nextOf({ desk: { players }, person }: Turn): SimPerson | undefined {
  return players[(players.indexOf(person) + 1) % players.length];
}

const CATCH_ALL = "what to try first";

/** One article that fits everything. */
export const LINK_EVERYTHING: Strategy = {
  key: "link everything to one catch-all",
  summary: "one writes an article about anything, and all link it to every ticket that none solved",
  players: 4,
  isOneTeam: true,
  behaviour: {
    weekly: (desk, player, { number, at }) => {
      if (number !== 0 || player !== desk.players[0]) return;
      const words = Array.from({ length: 60 }, (_, word) => `${CATCH_ALL} ${String(word)}`);
      desk.write({ id: CATCH_ALL, about: null, writer: player, words, quality: 0 }, at);
    },
    links: (turn, honest) => {
      const article = turn.desk.about(null)[0];
      return honest.length > 0 || article === undefined ? honest : [...honest, linkTo(turn, article)];
    },
  },
};

/** Any article, in the moment of closing. */
export const CLOSING_BURSTS: Strategy = {
  key: "link at closing in bursts",
  summary: "each links any article of the domain, in the second of closing, to every ticket that none solved",
  players: 4,
  isOneTeam: true,
  behaviour: {
    links: (turn, honest) => {
      if (honest.length > 0) return honest;
      const { desk, arrival, person, closedAt } = turn;
      const there = desk.articles.filter(
        ({ about, createdAt, goneAt, edits }) =>
          about?.domain === arrival.issue.domain &&
          createdAt < arrival.openedAt &&
          goneAt === null &&
          !edits.some(({ by }) => by === person.id),
      );
      const article = pick(there, desk.world.chance("any article", arrival.name));
      return article === undefined ? honest : [linkTo(turn, article, { at: closedAt })];
    },
  },
};

/** Articles and links from a file, under the player's name. */
export const IMPORT_FLOODS: Strategy = {
  key: "import floods",
  summary:
    "each imports two hundred poor articles under their name, with a link to one of them on every ticket",
  players: 4,
  isOneTeam: false,
  behaviour: {
    weekly: (desk, player, { number, at }) => {
      if (number !== 0) return;
      for (let count = 0; count < 200; count += 1) {
        const id = `imported ${player.id} ${String(count)}`;
        const about = pick(desk.world.issues, desk.world.chance("imported about", id));
        if (about === undefined) continue;
        const words = about.words.map((word) => `${word} imported ${id}`);
        desk.write({ id, about, writer: player, words, quality: 0.15, making: Making.IMPORTED }, at);
      }
    },
    links: (turn, honest) => {
      const imported = linkAnyOf(turn, turn.person, []);
      const links = imported.map((link): SimLink => ({ ...link, origin: LinkOrigin.IMPORT, by: null }));
      return [...honest, ...links.filter(({ article }) => !honest.some((one) => one.article === article))];
    },
  },
};

/** The same ticket twice, the link of the second a day later than it was. */
export const MOVED_LINK_TIMES: Strategy = {
  key: "move link times",
  summary: "two colleagues file every ticket twice and date the second link 25 hours later than the first",
  players: 2,
  isOneTeam: true,
  behaviour: {
    files: (_turn, ticket) => [ticket, fileAgain(ticket, { count: 1, linkedLater: DAY + HOUR })],
  },
};
