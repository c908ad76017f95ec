import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { rebuildOutcomes } from "../../../src/outcomes/actions/derive-outcomes.js";
import { publishClosedMonths } from "../../../src/outcomes/actions/publish-figures.js";
import { upsertPeople } from "../../../src/people/actions/upsert-people.js";
import { upsertTeams } from "../../../src/people/actions/upsert-teams.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import { seededRandom, type Random } from "../../../src/platform/kernel/random.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { closedTicket, tell } from "../actions/outcome-fixture.js";
import { LinearSolver, sumOf } from "../domain/linear-solver.js";
import { pick } from "../domain/release-world.js";
import { ask } from "./outcomes-client.js";

const MONTHS = [
  { start: "2026-03-01", end: "2026-04-01" },
  { start: "2026-04-01", end: "2026-05-01" },
];
const METRICS = ["REOPEN_RATE", "CALLBACK_RATE", "CSAT_SHARE"] as const;
const TEAMS = 8;
const PEOPLE = 36;
const TOO_FEW = 5;

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => db.close());

/** Teams below one another, people of whom some move in the middle of a month, and their tickets of two months. */
async function settle(org: TestOrganisation, random: Random): Promise<void> {
  const teams = Array.from({ length: TEAMS }, (_, index) => ({
    externalId: `team${index}`,
    name: `Team ${index}`,
    parent: index === 0 || random() < 0.3 ? null : `team${Math.floor(random() * index)}`,
  }));
  must(await upsertTeams(db.deps, org.admin, org.sourceId, teams));
  const day = (text: string): LocalDate => text as LocalDate;
  const people = Array.from({ length: PEOPLE }, (_, index) => {
    const [first, second] = [pick(random, teams).externalId, pick(random, teams).externalId];
    const moved = day(`2026-04-${String(2 + Math.floor(random() * 25)).padStart(2, "0")}`);
    const joinedOn = day("2025-01-01");
    return {
      externalId: `crew${index}`,
      displayName: `Crew ${index}`,
      joinedOn,
      memberships:
        random() < 0.2 && first !== second
          ? [
              { team: first, role: "MEMBER" as const, from: joinedOn, to: moved },
              { team: second, role: "MEMBER" as const, from: moved },
            ]
          : [{ team: first, role: "MEMBER" as const, from: joinedOn }],
    };
  });
  must(await upsertPeople(db.deps, org.admin, org.sourceId, people));
  await tell(db, org, {
    tickets: people.flatMap(({ externalId }, index) =>
      Array.from({ length: Math.floor(random() * 8) }, (_, at) => {
        const opened = `2026-0${random() < 0.5 ? 3 : 4}-${String(1 + Math.floor(random() * 27)).padStart(2, "0")}T09:00:00Z`;
        return closedTicket(
          `c${index}-${at}`,
          opened,
          externalId,
          random() < 0.5 ? { csat: 4, csatAskedAt: null } : {},
        );
      }),
    ),
  });
  await rebuildOutcomes(db.deps, org.id);
  await publishClosedMonths(db.deps, org.id);
}

interface Atom {
  readonly metric: string;
  readonly month: string;
  readonly person: string;
  /** The team of the day; null for none. */
  readonly team: string | null;
}

/** Who had counted cases where, as the tables know it. */
async function readAtoms(org: TestOrganisation): Promise<readonly Atom[]> {
  return db.database.query<Atom>(
    `select distinct f.metric, date_trunc('month', f.occurred_on::timestamp)::date::text as month,
       f.person_id::text as person, m.team_id::text as team
     from outcome_fact f
     left join membership m on m.organisation_id = f.organisation_id and m.person_id = f.person_id and m.superseded_at is null
       and m.valid_from <= f.occurred_on and (m.valid_to is null or m.valid_to > f.occurred_on)
     where f.organisation_id = $1 and f.superseded_at is null and f.exclusion is null and f.person_id is not null
       and f.metric = any($2::text[])`,
    [org.id, METRICS],
  );
}

/** Each team with itself and all below. */
async function readSubtrees(org: TestOrganisation): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db.database.query<{ id: string; below: string[] }>(
    `with recursive tree as (
       select t.id as root, t.id from team t where t.organisation_id = $1
       union
       select tree.root, p.team_id from tree join team_placement p on p.parent_id = tree.id and p.superseded_at is null
     )
     select root::text as id, array_agg(id::text) as below from tree group by root`,
    [org.id],
  );
  return new Map(rows.map(({ id, below }) => [id, new Set(below)]));
}

async function figureN(
  viewer: Viewer,
  id: string | null,
  metric: string,
  period: object,
): Promise<number | null> {
  const figure = `metric(metric: ${metric}, period: $period) { n }`;
  const { data, errors } = await ask<{ of: { metric: { n: number | null } | null } | null }>(
    db,
    viewer,
    id === null
      ? `query ($period: PeriodInput!) { of: organisation { ${figure} } }`
      : `query ($id: ID!, $period: PeriodInput!) { of: team(id: $id) { ${figure} } }`,
    { period, ...(id === null ? {} : { id: toGlobalId("Team", id) }) },
  );
  expect(errors).toBeUndefined();
  return data.of?.metric?.n ?? null;
}

/** Cases are the same unknowns for metrics that count the same cases. */
const CASES: Readonly<Record<string, string>> = {
  REOPEN_RATE: "resolutions",
  CALLBACK_RATE: "resolutions",
  CSAT_SHARE: "answers",
};
const unknown = ({ metric, month, person, team }: Atom): string =>
  `${month}/${CASES[metric] ?? metric}/${person}/${team ?? "none"}`;

test.each([61, 62, 63])(
  "a peer who asks for everything recovers nobody's cases, nor those of any small team (organisation %i)",
  async (seed) => {
    const org = await createTestOrganisation(db.deps, `org-${seed}`);
    await settle(org, seededRandom(seed));
    const { viewer } = await org.as("ada");
    const [atoms, subtrees] = [await readAtoms(org), await readSubtrees(org)];
    const solver = new LinearSolver();
    let shown = 0;
    for (const metric of METRICS)
      for (const period of MONTHS)
        for (const id of [null, ...subtrees.keys()]) {
          if ((await figureN(viewer, id, metric, period)) === null) continue;
          shown += 1;
          const own = atoms.filter(
            (atom) =>
              atom.metric === metric &&
              atom.month === period.start &&
              (id === null || (atom.team !== null && subtrees.get(id)?.has(atom.team))),
          );
          solver.learn(sumOf(own.map(unknown)));
        }
    expect(shown).toBeGreaterThan(6);
    const groups = [
      ...new Set(atoms.map(({ person }) => person)),
      ...new Set(atoms.flatMap(({ team }) => (team === null ? [] : [team]))),
      ...[...subtrees.keys()].map((id) => `below ${id}`),
    ];
    for (const metric of METRICS)
      for (const { start } of MONTHS)
        for (const group of groups) {
          const own = atoms.filter(
            (atom) =>
              atom.metric === metric &&
              atom.month === start &&
              (atom.person === group ||
                atom.team === group ||
                (atom.team !== null &&
                  subtrees.get(group.replace("below ", ""))?.has(atom.team) === true &&
                  group.startsWith("below "))),
          );
          const people = new Set(own.map(({ person }) => person)).size;
          if (people === 0 || people >= TOO_FEW) continue;
          expect({ metric, start, group, known: solver.knows(sumOf(own.map(unknown))) }).toMatchObject({
            known: false,
          });
        }
  },
);
