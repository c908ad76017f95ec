import type { PersonId } from "../../src/platform/kernel/ids.js";
import { DAY, HOUR, YEAR, type Minute } from "./calendar.js";
import { chanceOf, pick, pickWeighted, type Chance } from "./chance.js";

/** How large the simulated organisation is. */
export interface WorldSize {
  readonly people: number;
  /** Tickets that come in for each person in the year. */
  readonly ticketsPerPerson: number;
}

/** What the bench plays by default. */
export const DEFAULT_SIZE: WorldSize = Object.freeze({ people: 24, ticketsPerPerson: 150 });

/** How the organisation is made up. A change of any number changes the published figures. */
export const WORLD_V1 = Object.freeze({
  teamSize: 6,
  issuesPerDomain: 25,
  /** Words of a whole article about an issue. */
  wordsPerIssue: 60,
  /** The share of issues that take long and come back more often. */
  hardShare: 0.2,
  /** The share of hard issues that come in with priority P1; of others a tenth of that. */
  hardShowsAsP1: 0.8,
  /** The share of tickets that go to the team of their domain. */
  ownTeamShare: 0.75,
  requestersPerPerson: 40,
});

/** Somebody who works here; `domain` is what the team knows best. */
export interface SimPerson {
  readonly id: PersonId;
  readonly team: number;
  readonly domain: string;
}

/** A kind of case that comes in again and again. */
export interface Issue {
  readonly name: string;
  readonly domain: string;
  /** How often it comes in, in proportion. */
  readonly demand: number;
  readonly isHard: boolean;
  readonly words: readonly string[];
}

/** A ticket as the requester brings it; what is done with it is not told here. */
export interface Arrival {
  readonly name: string;
  readonly openedAt: Minute;
  readonly requester: string;
  readonly issue: Issue;
  readonly priority: "P1" | "P3";
  readonly assignee: SimPerson;
  /** A colleague of the assignee who takes it when the assignee does not. */
  readonly deputy: SimPerson;
}

/** Everything that no behaviour changes. */
export interface World {
  readonly chance: Chance;
  readonly people: readonly SimPerson[];
  readonly issues: readonly Issue[];
  /** In the order in which they come in. */
  readonly arrivals: readonly Arrival[];
}

/** Makes the organisation of a seed. */
export function makeWorld(seed: number, size: WorldSize): World {
  const chance = chanceOf(seed);
  const people = makePeople(size.people);
  const issues = makeIssues(people, chance);
  const count = size.people * size.ticketsPerPerson;
  const arrivals = Array.from({ length: count }, (_, at) => makeArrival(at, { chance, people, issues }));
  return { chance, people, issues, arrivals: arrivals.sort((a, b) => a.openedAt - b.openedAt) };
}

function makePeople(count: number): readonly SimPerson[] {
  return Array.from({ length: count }, (_, at) => {
    const team = Math.floor(at / WORLD_V1.teamSize);
    return { id: `p${String(at).padStart(3, "0")}` as PersonId, team, domain: `domain ${String(team)}` };
  });
}

/** The demand of issues falls as one over their rank: a few come in daily, many a few times a year. */
function makeIssues(people: readonly SimPerson[], chance: Chance): readonly Issue[] {
  return [...new Set(people.map(({ domain }) => domain))].flatMap((domain) =>
    Array.from({ length: WORLD_V1.issuesPerDomain }, (_, rank) => {
      const name = `${domain} issue ${String(rank)}`;
      return {
        name,
        domain,
        demand: 1 / (rank + 2),
        isHard: chance("hard", name) < WORLD_V1.hardShare,
        words: Array.from({ length: WORLD_V1.wordsPerIssue }, (_, word) => `${name} word ${String(word)}`),
      };
    }),
  );
}

function makeArrival(
  at: number,
  { chance, people, issues }: Pick<World, "chance" | "people" | "issues">,
): Arrival {
  const name = `t${String(at).padStart(6, "0")}`;
  const issue = pickWeighted(issues, ({ demand }) => demand, chance("issue", name));
  if (issue === undefined) throw new Error("a world needs at least one person");
  const day = Math.floor(chance("day", name) * (YEAR / DAY)) * DAY;
  const requester = Math.floor(chance("requester", name) * people.length * WORLD_V1.requestersPerPerson);
  const p1Share = WORLD_V1.hardShowsAsP1 * (issue.isHard ? 1 : 0.1);
  return {
    name,
    openedAt: Math.floor(day + (8 + 8 * chance("hour", name)) * HOUR),
    requester: `requester ${String(requester)}`,
    issue,
    priority: chance("priority", name) < p1Share ? "P1" : "P3",
    ...peopleFor(issue, name, { chance, people }),
  };
}

/** Who gets a ticket; most go to the team that knows the domain. */
export function peopleFor(
  issue: Issue,
  name: string,
  { chance, people }: Pick<World, "chance" | "people">,
): Pick<Arrival, "assignee" | "deputy"> {
  const team = people.filter(({ domain }) => domain === issue.domain);
  const isOwn = chance("own team", name) < WORLD_V1.ownTeamShare;
  const assignee = pick(isOwn ? team : people, chance("assignee", name)) ?? people[0];
  if (assignee === undefined) throw new Error("a world needs at least one person");
  const others = people.filter(({ id, team: of }) => id !== assignee.id && of === assignee.team);
  return { assignee, deputy: pick(others, chance("deputy", name)) ?? assignee };
}
