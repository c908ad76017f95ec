import { PROGRAM_OWNER, DIRECTOR, LEADERS, STAFF } from "./people-data.js";
import { LEAF_TEAMS, loadOf, teamName, teamOn } from "./roster.js";
import type { GoalMetric, GoalRow } from "./rows.js";

/** Baselines were measured over July to December 2025 (default seed and size); the goals run from January to June 2026. */
const PERIOD = { periodStart: "2026-01-01", periodEnd: "2026-07-01" } as const;

interface Aim {
  readonly key: string;
  readonly metric: GoalMetric;
  readonly baseline: number;
  readonly target: number;
  readonly title: string;
  readonly rationale: string;
}

const AIMS: readonly Aim[] = [
  {
    key: "callbacks",
    metric: "CALLBACK_RATE",
    baseline: 0.036,
    target: 0.032,
    title: "Fewer customers have to come back",
    rationale: "A matter that returns costs the customer a second effort; we want the first answer to hold.",
  },
  {
    key: "reuse",
    metric: "ACCURATE_REUSE_PER_100",
    baseline: 43,
    target: 47,
    title: "What one of us found out helps all",
    rationale: "Known matters should be solved by what colleagues learned before, and rightly so.",
  },
  {
    key: "satisfaction",
    metric: "CSAT_SHARE",
    baseline: 0.81,
    target: 0.84,
    title: "More people are content with our help",
    rationale: "The share of positive answers, read together with how many answered.",
  },
  {
    key: "duplicates",
    metric: "DUP_BURDEN",
    baseline: 0.022,
    target: 0.015,
    title: "One place to look for one solution",
    rationale: "When the same solution lies in several places, improvements reach only one of them.",
  },
  {
    key: "reopens",
    metric: "REOPEN_RATE",
    baseline: 0.033,
    target: 0.03,
    title: "Solved stays solved",
    rationale: "Reopened matters show that we closed too early.",
  },
];

/** Which aims a team takes up, and its own baseline of each. */
const TEAM_BASELINES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  network: { reuse: 37, callbacks: 0.046, duplicates: 0.014 },
  workplace: { reuse: 39, reopens: 0.034 },
  identity: { reuse: 42, callbacks: 0.035 },
  security: { reuse: 37, duplicates: 0.064 },
  billing: { callbacks: 0.039, satisfaction: 0.82, reuse: 44 },
  home: { satisfaction: 0.82, callbacks: 0.036 },
  voice: { reuse: 59, callbacks: 0.027 },
  applications: { reuse: 40, duplicates: 0.03, satisfaction: 0.82 },
};

/** How the work of one person is expected to move the team's figure. */
const OWN_RATIONALE: Readonly<Partial<Record<GoalMetric, string>>> = {
  CALLBACK_RATE: "I ask what the customer will do next before I call a matter solved.",
  ACCURATE_REUSE_PER_100: "I search before I solve, and improve what I find.",
  CSAT_SHARE: "I tell people what happens next and keep the promise.",
  REOPEN_RATE: "I confirm the result with the requester.",
};

/** Organisation → team → person. */
export function* goalRows(): Generator<GoalRow> {
  for (const aim of AIMS) yield organisationGoal(aim);
  for (const team of LEAF_TEAMS) {
    for (const aim of aimsOf(team)) {
      yield teamGoal(team, aim);
      yield* personGoals(team, aim);
    }
  }
}

/** The organisation's aims as the team takes them up: its own baseline, and a target moved in the same proportion. */
function aimsOf(team: string): readonly Aim[] {
  return AIMS.flatMap((aim) => {
    const baseline = TEAM_BASELINES[team]?.[aim.key];
    return baseline === undefined
      ? []
      : [{ ...aim, baseline, target: rounded(baseline * (aim.target / aim.baseline)) }];
  });
}

function rounded(value: number): number {
  return value > 1 ? Math.round(value) : Math.round(value * 1_000) / 1_000;
}

function organisationGoal(aim: Aim): GoalRow {
  const { key, ...content } = aim;
  return {
    externalKey: `org-${key}`,
    level: "ORGANISATION",
    owner: null,
    ...content,
    ...PERIOD,
    proposedBy: PROGRAM_OWNER,
    agreedBy: DIRECTOR,
  };
}

function teamGoal(team: string, aim: Aim): GoalRow {
  const { key, title, ...content } = aim;
  return {
    externalKey: `team-${team}-${key}`,
    parentKey: `org-${key}`,
    level: "TEAM",
    owner: team,
    ...content,
    ...PERIOD,
    title: `${title} (${teamName(team)})`,
    proposedBy: LEADERS[team] ?? DIRECTOR,
    agreedBy: headOf(team),
  };
}

/** The head of the department the team belongs to. */
function headOf(team: string): string {
  const department = ["network", "workplace", "identity", "security"].includes(team)
    ? "technical"
    : "customer";
  return LEADERS[department] ?? DIRECTOR;
}

/** Two or three of each team take the team's goal as their own; one of them has not been agreed yet. No person has a goal on duplicates. */
function* personGoals(team: string, aim: Aim): Generator<GoalRow> {
  if (aim.metric === "DUP_BURDEN") return;
  const { key, ...content } = aim;
  const owners = STAFF.filter(
    (staff) =>
      teamOn(staff, PERIOD.periodStart) === team &&
      loadOf(staff) === 1 &&
      staff.leftOn === undefined &&
      staff.joinedOn < "2025-07-01",
  ).slice(0, 3);
  // Goals are agreed in January; who takes a team over later finds them there.
  const leader = LEADERS[team] ?? DIRECTOR;
  for (const [index, { id }] of owners.entries()) {
    if (id === leader) continue;
    yield {
      externalKey: `person-${id}-${key}`,
      parentKey: `team-${team}-${key}`,
      level: "PERSON",
      owner: id,
      ...content,
      ...PERIOD,
      rationale: OWN_RATIONALE[aim.metric] ?? aim.rationale,
      proposedBy: id,
      ...(index < 2 ? { agreedBy: leader } : {}),
    };
  }
}
