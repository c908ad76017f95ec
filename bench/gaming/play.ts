import type { Strategy } from "./behaviour.js";
import { HONEST, type Behaviour, type Turn } from "./behaviour.js";
import { DAY, HOUR, YEAR, type Minute } from "./calendar.js";
import { Desk, type NewArticle } from "./desk.js";
import type { SimLink, SimTicket } from "./record.js";
import { returnsOf } from "./returns.js";
import { linkTo, searchAndLink, type Search } from "./solve.js";
import { peopleFor, WORLD_V1, type Arrival, type Issue, type SimPerson, type World } from "./world.js";

/** How people work. A change of any number changes the published figures. */
export const WORK_V1 = Object.freeze({
  /** The share of issues that an article exists for when the year begins. */
  coveredBefore: 0.6,
  /** How often somebody writes an article from a ticket that none solved. */
  writes: 0.2,
  /** How often somebody who used an article adds to it, and how many words. */
  improves: 0.04,
  wordsAdded: 24,
  /** Minutes from opening to resolving, with an article that solves it and without. */
  minutesKnown: 2 * HOUR,
  minutesNew: 7 * HOUR,
  hardFactor: 3,
  /** How long after resolving a ticket is closed. */
  closedAfter: HOUR,
});

const WEEK: Minute = 7 * DAY;

/** The people who play a strategy. */
export function playersOf({ players, isOneTeam }: Strategy, { people }: World): readonly SimPerson[] {
  if (isOneTeam) return people.slice(0, players);
  const order = [...people.keys()].sort((a, b) => (a % WORLD_V1.teamSize) - (b % WORLD_V1.teamSize) || a - b);
  return order.slice(0, players).flatMap((at) => people[at] ?? []);
}

/** Plays the year of a world. */
export function play(world: World, players: readonly SimPerson[], behaviour: Behaviour = HONEST): Desk {
  const desk = new Desk(world, players, behaviour);
  for (const issue of world.issues) writeEarlier(desk, issue);
  const followUps: Arrival[] = [];
  let next = 0;
  let week = 0;
  for (;;) {
    const arrival = world.arrivals[next];
    const followUp = followUps[0];
    const isFollowUp =
      followUp !== undefined && (arrival === undefined || followUp.openedAt <= arrival.openedAt);
    const taken = isFollowUp ? followUps.shift() : arrival;
    if (taken === undefined) return desk;
    if (!isFollowUp) next += 1;
    for (; week * WEEK <= taken.openedAt && week * WEEK < YEAR; week += 1) beginWeek(desk, week);
    insert(followUps, handle(desk, taken));
  }
}

function beginWeek(desk: Desk, number: number): void {
  const { weekly } = desk.behaviour;
  if (weekly === undefined) return;
  for (const player of desk.players) weekly(desk, player, { number, at: number * WEEK + HOUR });
}

function insert(followUps: Arrival[], added: readonly Arrival[]): void {
  if (added.length === 0) return;
  followUps.push(...added);
  followUps.sort((a, b) => a.openedAt - b.openedAt);
}

/** Solves a ticket. @returns the tickets that follow from it. */
function handle(desk: Desk, arrival: Arrival): readonly Arrival[] {
  const { assignee, deputy } = arrival;
  const isRefused = desk.isPlayer(assignee) && desk.behaviour.takes?.(arrival) === false;
  const person = isRefused ? deputy : assignee;
  const search = searchAndLink({ desk, arrival, person, resolvedAt: 0, closedAt: 0 });
  const isHelped = search.links.some(({ truth }) => truth !== "INACCURATE");
  const resolvedAt = arrival.openedAt + minutesOf(desk, arrival, isHelped);
  const turn: Turn = { desk, arrival, person, resolvedAt, closedAt: resolvedAt + WORK_V1.closedAfter };
  const timed = search.links.map((link): SimLink => ({ ...link, at: resolvedAt - 10 }));
  const written = writeFrom(turn, { ...search, links: timed });
  improve(turn, timed);
  const { behaviour } = desk;
  const isPlayed = desk.isPlayer(person);
  const links = isPlayed ? (behaviour.links?.(turn, timed) ?? timed) : timed;
  const { ticket, more, followUps } = returnsOf(turn, { isHelped, isMisled: timed.length > 0 && !isHelped });
  const whole: SimTicket = { ...ticket, links: [...links, ...written] };
  desk.tickets.push(...(isPlayed ? (behaviour.files?.(turn, whole) ?? [whole]) : [whole]), ...more);
  return followUps.map((follow) => ({ ...follow, ...peopleFor(follow.issue, follow.name, desk.world) }));
}

function minutesOf({ world: { chance } }: Desk, { name, issue }: Arrival, isHelped: boolean): Minute {
  const usual = isHelped ? WORK_V1.minutesKnown : WORK_V1.minutesNew;
  const spread = Math.exp(2 * (chance("effort", name) - 0.5));
  return Math.ceil(usual * spread * (issue.isHard ? WORK_V1.hardFactor : 1));
}

/** Whoever solved something new may write it down; what was there and was not found is then a duplicate. */
function writeFrom(turn: Turn, { links }: Search): readonly SimLink[] {
  const { desk, arrival, person, closedAt } = turn;
  if (links.length > 0 || desk.world.chance("writes", arrival.name) >= WORK_V1.writes) return [];
  return writeHonest(desk, arrival.issue, { id: `article of ${arrival.name}`, writer: person }, closedAt).map(
    (article) => linkTo(turn, article, { kind: "CREATED_FROM", at: closedAt + 1 }),
  );
}

function writeHonest(
  desk: Desk,
  about: Issue,
  { id, writer }: Pick<NewArticle, "id" | "writer">,
  at: Minute,
): ReturnType<Desk["write"]>[] {
  const { chance } = desk.world;
  // Two people who describe the same issue share about half of their words.
  const words = about.words.map((word, place) =>
    chance("own word", id, place) < 0.5 ? word : `${word} as in ${id}`,
  );
  const article: NewArticle = { id, about, writer, words, quality: 0.75 + 0.23 * chance("quality", id) };
  const written = desk.isPlayer(writer) ? (desk.behaviour.writes?.(article) ?? [article]) : [article];
  return written.map((one) => desk.write(one, at));
}

function writeEarlier(desk: Desk, issue: Issue): void {
  const { chance } = desk.world;
  if (chance("covered", issue.name) >= WORK_V1.coveredBefore) return;
  const id = `article before ${issue.name}`;
  const { assignee: writer } = peopleFor(issue, id, desk.world);
  const at = -Math.ceil((20 + 300 * chance("written before", issue.name)) * DAY);
  writeHonest(desk, issue, { id, writer }, at);
}

function improve({ desk, arrival, person, resolvedAt }: Turn, links: readonly SimLink[]): void {
  const [link] = links;
  if (link === undefined || desk.world.chance("improves", arrival.name) >= WORK_V1.improves) return;
  const words = Array.from(
    { length: WORK_V1.wordsAdded },
    (_, at) => `${arrival.name} context ${String(at)}`,
  );
  desk.edit(link.article, person, words, resolvedAt);
}
