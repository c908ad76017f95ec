import { LEADERS, STAFF, TEAMS, type StaffLine } from "./people-data.js";
import { SPARSE_PERSON } from "./planted-people.js";

/** Which team takes the tickets of which root category. */
export const TEAM_OF_ROOT: Readonly<Record<string, string>> = {
  Network: "network",
  Accounts: "identity",
  Email: "applications",
  Billing: "billing",
  Hardware: "workplace",
  Telephony: "voice",
  Collaboration: "workplace",
  "Home Services": "home",
  "Business Applications": "applications",
  Security: "security",
};

export const LEAF_TEAMS: readonly string[] = TEAMS.filter(
  ([, , parent]) => parent === "technical" || parent === "customer",
).map(([id]) => id);

const NAMES = new Map(TEAMS.map(([id, name]) => [id, name]));

export function teamName(team: string): string {
  return NAMES.get(team) ?? team;
}

/** The root team's id that is responsible for a root category. */
export function teamOfRoot(root: string): string {
  const team = TEAM_OF_ROOT[root];
  if (team === undefined) throw new Error(`No team takes the category ${root}`);
  return team;
}

export function isEmployedOn(staff: StaffLine, date: string): boolean {
  return staff.joinedOn <= date && (staff.leftOn === undefined || date < staff.leftOn);
}

export function teamOn(staff: StaffLine, date: string): string {
  return staff.move !== undefined && staff.move.on <= date ? staff.move.team : staff.team;
}

/** How large a part of the team's tickets somebody takes: leaders few, the newcomer of June not yet a full share. */
export function loadOf(staff: StaffLine): number {
  if (staff.id === SPARSE_PERSON) return 0.25;
  return Object.values(LEADERS).includes(staff.id) ? 0.12 : 1;
}

const cache = new Map<string, readonly (readonly [person: string, load: number])[]>();

/** The people of a team on a date, with their loads. Remembered, as every ticket asks; the staff list never changes. */
export function membersOn(team: string, date: string): readonly (readonly [person: string, load: number])[] {
  const key = `${team}|${date}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const members = STAFF.filter((staff) => teamOn(staff, date) === team && isEmployedOn(staff, date)).map(
    (staff) => [staff.id, loadOf(staff)] as const,
  );
  cache.set(key, members);
  return members;
}

/** Whether the person (or account) is still there at the moment. */
export function isStillThere(person: string, date: string): boolean {
  const staff = STAFF.find(({ id }) => id === person);
  return staff === undefined || staff.leftOn === undefined || date < staff.leftOn;
}

/** The colleague who takes over what a leaver could not finish: the team's first who stays. */
export function inheritorIn(team: string): string {
  const heir = STAFF.find(
    (staff) => staff.team === team && staff.leftOn === undefined && staff.move === undefined,
  );
  if (heir === undefined) throw new Error(`Nobody stays in ${team}`);
  return heir.id;
}
