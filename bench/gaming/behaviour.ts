import type { Minute } from "./calendar.js";
import type { Desk, NewArticle } from "./desk.js";
import type { SimArticle, SimLink, SimTicket } from "./record.js";
import type { Arrival, SimPerson } from "./world.js";

/** A ticket in the hands of somebody. */
export interface Turn {
  readonly desk: Desk;
  readonly arrival: Arrival;
  readonly person: SimPerson;
  readonly resolvedAt: Minute;
  readonly closedAt: Minute;
}

/** Two articles that look alike, for somebody to decide on. */
export interface OpenPair {
  readonly older: SimArticle;
  readonly younger: SimArticle;
}

/** What players do otherwise than honest people; what is left out they do honestly. */
export interface Behaviour {
  /** Whether the player takes a ticket; else a colleague gets it. */
  readonly takes?: (arrival: Arrival) => boolean;
  /** What the player writes in place of an article. */
  readonly writes?: (article: NewArticle) => readonly NewArticle[];
  /** The links the player makes, given the honest ones. */
  readonly links?: (turn: Turn, honest: readonly SimLink[]) => readonly SimLink[];
  /** What the player makes of a ticket that is done. */
  readonly files?: (turn: Turn, ticket: SimTicket) => readonly SimTicket[];
  /** What the player does on top, once a week. */
  readonly weekly?: (
    desk: Desk,
    player: SimPerson,
    week: { readonly number: number; readonly at: Minute },
  ) => void;
  /** How the player decides on a pair: true confirms, false dismisses, null leaves it open. */
  readonly decides?: (pair: OpenPair) => boolean | null;
}

/** Everybody as they should be. */
export const HONEST: Behaviour = {};

/** A way to play. */
export interface Strategy {
  readonly key: string;
  /** What the players do, in a sentence. */
  readonly summary: string;
  /** How many play. */
  readonly players: number;
  /** Whether they are colleagues of one team, as far as it reaches; else one of each team in turn. */
  readonly isOneTeam: boolean;
  readonly behaviour: Behaviour;
}
