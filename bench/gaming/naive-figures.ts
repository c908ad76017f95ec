import type { Desk } from "./desk.js";
import type { SimPerson } from "./world.js";

/** What measures that only count would say, per player. They are not the product's: they stand here as a warning. */
export function naiveFigures(
  { articles, tickets }: Desk,
  players: readonly SimPerson[],
): Readonly<Record<"articles written" | "links made" | "uses of own articles", number>> {
  const isPlayer = new Set<SimPerson>(players);
  const ids = new Set<string | null>(players.map(({ id }) => id));
  const links = tickets.flatMap((ticket) => ticket.links.filter(({ kind }) => kind === "SOLVED_BY"));
  const perPlayer = (count: number): number => count / players.length;
  return {
    "articles written": perPlayer(
      articles.filter(({ writer, createdAt }) => isPlayer.has(writer) && createdAt >= 0).length,
    ),
    "links made": perPlayer(links.filter(({ by }) => ids.has(by)).length),
    "uses of own articles": perPlayer(links.filter(({ article }) => isPlayer.has(article.writer)).length),
  };
}
