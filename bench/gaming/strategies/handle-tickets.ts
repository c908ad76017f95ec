import type { Strategy } from "../behaviour.js";
import { fileAgain } from "./file-again.js";

/** Three tickets of one case. */
export const SPLIT_TICKETS: Strategy = {
  key: "split tickets",
  summary: "two colleagues file every ticket three times, each with the same links",
  players: 2,
  isOneTeam: true,
  behaviour: {
    files: (_turn, ticket) => [ticket, fileAgain(ticket, { count: 1 }), fileAgain(ticket, { count: 2 })],
  },
};

/** Each case under a requester of its own. */
export const SPLIT_REQUESTERS: Strategy = {
  key: "split a ticket's requester",
  summary: "two colleagues file every ticket twice, each time under a new requester",
  players: 2,
  isOneTeam: true,
  behaviour: {
    files: (_turn, ticket) =>
      [ticket, fileAgain(ticket, { count: 1 })].map((one) => ({
        ...one,
        requesterKey: `requester of ${one.name}`,
      })),
  },
};

/** New requesters alone, so that nobody who calls again is known. */
export const NEW_REQUESTERS: Strategy = {
  key: "a new requester for every ticket",
  summary: "each enters every ticket under a new requester",
  players: 4,
  isOneTeam: false,
  behaviour: {
    files: (_turn, ticket) => [{ ...ticket, requesterKey: `requester of ${ticket.name}` }],
  },
};

/** Hard ones go to colleagues. */
export const REFUSE_HARD: Strategy = {
  key: "refuse hard tickets",
  summary: "each passes on every ticket of priority P1 to a colleague of the team",
  players: 4,
  isOneTeam: false,
  behaviour: { takes: ({ priority }) => priority !== "P1" },
};

/** Pairs left lying. */
export const NEVER_CONFIRM: Strategy = {
  key: "never confirm a duplicate",
  summary: "a whole team leaves every pair undecided that it is asked about",
  players: 6,
  isOneTeam: true,
  behaviour: { decides: () => null },
};

/** Pairs waved away. */
export const DISMISS_ALL: Strategy = {
  key: "dismiss every duplicate",
  summary: "a whole team says of every pair it is asked about that it is none",
  players: 6,
  isOneTeam: true,
  behaviour: { decides: () => false },
};
