import { HONEST, type Strategy } from "./behaviour.js";
import { comparePlays, type Comparison } from "./compare-plays.js";
import { evaluateYear, type EvaluatedYear } from "./evaluate-year.js";
import { FIGURE_KINDS, figuresOf, type Figures } from "./figures.js";
import { play, playersOf } from "./play.js";
import { makeWorld, type World, type WorldSize } from "./world.js";

/** How much is played. */
export interface BenchPlan {
  /** Worlds, each played honestly and with every strategy. */
  readonly seeds: number;
  readonly size: WorldSize;
  readonly strategies: readonly Strategy[];
}

/** What a strategy brought. */
export interface StrategyResult {
  readonly strategy: Strategy;
  readonly comparisons: readonly Comparison[];
  /** In how many worlds a ring was found that has a player in it, and a catch-all that a player wrote. */
  readonly ringsFound: number;
  readonly catchAllsFound: number;
}

interface PlayedPair {
  readonly honest: Figures;
  readonly played: Figures;
  readonly isRingFound: boolean;
  readonly isCatchAllFound: boolean;
}

/** Plays every strategy in every world and compares the players with their honest twins. */
export function runBench(
  { seeds, size, strategies }: BenchPlan,
  tell: (line: string) => void,
): readonly StrategyResult[] {
  const pairs = new Map<Strategy, PlayedPair[]>(strategies.map((strategy) => [strategy, []]));
  for (let seed = 1; seed <= seeds; seed += 1) {
    const world = makeWorld(seed, size);
    const honest = evaluateYear(play(world, [], HONEST));
    for (const [strategy, own] of pairs) own.push(playPair(world, honest, strategy));
    tell(`world ${String(seed)} of ${String(seeds)}: ${String(strategies.length)} strategies played`);
  }
  return [...pairs].map(([strategy, own]) => ({
    strategy,
    comparisons: FIGURE_KINDS.flatMap((kind) => comparePlays(kind, own) ?? []),
    ringsFound: own.filter(({ isRingFound }) => isRingFound).length,
    catchAllsFound: own.filter(({ isCatchAllFound }) => isCatchAllFound).length,
  }));
}

function playPair(world: World, honest: EvaluatedYear, strategy: Strategy): PlayedPair {
  const players = playersOf(strategy, world);
  const played = evaluateYear(play(world, players, strategy.behaviour));
  const isPlayer = new Set(players.map(({ id }) => id));
  return {
    honest: figuresOf(honest, players),
    played: figuresOf(played, players),
    isRingFound: played.ledger.rings.some(({ members }) => members.some((member) => isPlayer.has(member))),
    isCatchAllFound: played.desk.articles.some(
      ({ id, writer }) => isPlayer.has(writer.id) && played.catchAll.has(id),
    ),
  };
}
