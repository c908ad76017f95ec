import type { Random } from "../../platform/kernel/random.js";
import { isoDate } from "./demo-calendar.js";
import { chance, pick, pickWeighted } from "./draw.js";
import { STAFF } from "./people-data.js";
import { PROLIFIC_WRITER, QUIET_AUTHOR } from "./planted-people.js";
import { isEmployedOn, LEAF_TEAMS, loadOf, teamOfRoot, teamOn } from "./roster.js";

const PROBATION_MS = 40 * 86_400_000;

/** Somebody who could write about the category then: usually of its team, sometimes of another, never the planted authors. */
export function drawAuthor(
  random: Random,
  root: string,
  atMs: number,
  except: readonly string[] = [],
): string {
  const team = chance(random, 0.1) ? pick(random, LEAF_TEAMS) : teamOfRoot(root);
  const date = isoDate(atMs);
  const since = isoDate(atMs - PROBATION_MS);
  const entries = STAFF.filter(
    (staff) =>
      isEmployedOn(staff, date) &&
      staff.joinedOn <= since &&
      teamOn(staff, date) === team &&
      staff.id !== PROLIFIC_WRITER &&
      staff.id !== QUIET_AUTHOR &&
      !except.includes(staff.id),
  ).map((staff) => [staff.id, loadOf(staff)] as const);
  return pickWeighted(random, entries);
}
