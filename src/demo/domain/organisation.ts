import { DEMO_END, DEMO_START, isoDate } from "./demo-calendar.js";
import { BOT_ACCOUNT, SHARED_ACCOUNT } from "./planted-people.js";
import { DIRECTOR, HANDOVER, LEADERS, LINE_CHANGE, STAFF, TEAMS, type StaffLine } from "./people-data.js";
import type { MembershipRow, PersonRow, ProficiencyRow, ReportingLineRow, RoleRow, TeamRow } from "./rows.js";

const DOMAIN = "tundralink.example";

export function* teamRows(): Generator<TeamRow> {
  for (const [externalId, name, parent] of TEAMS) {
    yield parent === null ? { externalId, name } : { externalId, name, parent };
  }
}

export function* personRows(): Generator<PersonRow> {
  for (const staff of STAFF) yield personRow(staff);
  yield account(BOT_ACCOUNT, "Fixit (automation)");
  yield account(SHARED_ACCOUNT, "Night desk (shared account)");
}

/** A validity that carries `to` only when it has one, as the import format wants it. */
function range(from: string, to: string | undefined): { readonly from: string; readonly to?: string } {
  return to === undefined ? { from } : { from, to };
}

function personRow(staff: StaffLine): PersonRow {
  const person = {
    externalId: staff.id,
    displayName: staff.name,
    email: `${staff.id}@${DOMAIN}`,
    timeZone: "Europe/Stockholm",
    isPerson: true,
    joinedOn: staff.joinedOn,
    memberships: memberships(staff),
    reportingLines: reportingLines(staff),
    proficiencies: proficiencies(staff),
    roles: roles(staff),
  };
  return staff.leftOn === undefined ? person : { ...person, leftOn: staff.leftOn };
}

function account(externalId: string, displayName: string): PersonRow {
  return {
    externalId,
    displayName,
    email: `${externalId}@${DOMAIN}`,
    timeZone: "Europe/Stockholm",
    isPerson: false,
    joinedOn: "2020-01-01",
    memberships: [],
    reportingLines: [],
    proficiencies: [],
    roles: [],
  };
}

function memberships(staff: StaffLine): readonly MembershipRow[] {
  const { team, joinedOn, leftOn, move } = staff;
  if (staff.id === HANDOVER.successor) {
    return [
      { team, role: "MEMBER", from: joinedOn, to: HANDOVER.on },
      { team, role: "LEADER", from: HANDOVER.on },
    ];
  }
  const role = LEADERS[team] === staff.id ? "LEADER" : "MEMBER";
  if (move === undefined) return [{ team, role, ...range(joinedOn, leftOn) }];
  return [
    { team, role, from: joinedOn, to: move.on },
    { team: move.team, role, ...range(move.on, leftOn) },
  ];
}

/** The leader of the team; a leader reports to the leader of the team above. */
function managerIn(team: string, person: string): string {
  const leader = LEADERS[team];
  if (leader !== undefined && leader !== person) return leader;
  const parent = TEAMS.find(([id]) => id === team)?.[2] ?? null;
  return parent === null ? DIRECTOR : managerIn(parent, person);
}

function reportingLines(staff: StaffLine): readonly ReportingLineRow[] {
  if (staff.id === DIRECTOR) return [];
  const first = managerIn(staff.team, staff.id);
  const change = changeOfManager(staff);
  if (change === null || (staff.leftOn !== undefined && staff.leftOn <= change.on)) {
    return [{ manager: first, ...range(staff.joinedOn, staff.leftOn) }];
  }
  if (staff.joinedOn >= change.on)
    return [{ manager: change.manager, ...range(staff.joinedOn, staff.leftOn) }];
  return [
    { manager: first, from: staff.joinedOn, to: change.on },
    { manager: change.manager, ...range(change.on, staff.leftOn) },
  ];
}

function changeOfManager(staff: StaffLine): { readonly manager: string; readonly on: string } | null {
  if (staff.id === LINE_CHANGE.person) return LINE_CHANGE;
  if (staff.move !== undefined) return { manager: managerIn(staff.move.team, staff.id), on: staff.move.on };
  if (staff.team !== HANDOVER.team) return null;
  const above = managerIn(HANDOVER.team, LEADERS[HANDOVER.team] ?? DIRECTOR);
  return { manager: staff.id === HANDOVER.successor ? above : HANDOVER.successor, on: HANDOVER.on };
}

/** Joiners of the year climb the ladder; veterans reached their level before it began. */
function proficiencies(staff: StaffLine): readonly ProficiencyRow[] {
  const { joinedOn, leftOn, level } = staff;
  if (joinedOn >= DEMO_START) return ladder(joinedOn);
  if (level === "NONE") return [{ level: "NONE", ...range(joinedOn, leftOn) }];
  if (level === "CANDIDATE") {
    return [
      { level: "CANDIDATE", from: joinedOn, to: "2026-02-01" },
      { level: "CONTRIBUTOR", ...range("2026-02-01", leftOn) },
    ];
  }
  const licensedOn = `${Number(joinedOn.slice(0, 4)) + 1}${joinedOn.slice(4)}`;
  return [
    { level: "CANDIDATE", from: joinedOn, to: licensedOn },
    { level, ...range(licensedOn, leftOn) },
  ];
}

function ladder(joinedOn: string): readonly ProficiencyRow[] {
  const candidateOn = plusDays(joinedOn, 30);
  const contributorOn = plusDays(joinedOn, 150);
  if (candidateOn >= DEMO_END) return [{ level: "NONE", from: joinedOn }];
  const none: ProficiencyRow = { level: "NONE", from: joinedOn, to: candidateOn };
  if (contributorOn >= DEMO_END) return [none, { level: "CANDIDATE", from: candidateOn }];
  return [
    none,
    { level: "CANDIDATE", from: candidateOn, to: contributorOn },
    { level: "CONTRIBUTOR", from: contributorOn },
  ];
}

function plusDays(date: string, days: number): string {
  return isoDate(Date.parse(date) + days * 86_400_000);
}

function roles(staff: StaffLine): readonly RoleRow[] {
  const from = staff.joinedOn < "2025-01-01" ? "2025-01-01" : staff.joinedOn;
  return (staff.roles ?? []).map((role) => ({ role, ...range(from, staff.leftOn) }));
}
