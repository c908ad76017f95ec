import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { findPerson, teamExists } from "../../people/store/people.store.js";
import type { GoalParty } from "../domain/goal-agreement.js";
import type { GoalLevel } from "../domain/goal.js";
import { partyOf } from "./goal-party.js";

interface OwnerInput {
  readonly level: GoalLevel;
  readonly ownerPersonId?: PersonId | null | undefined;
  readonly ownerTeamId?: TeamId | null | undefined;
}

const PROPOSERS: Readonly<Record<GoalLevel, string>> = {
  STRATEGY: "administrators and whoever leads the organisation propose strategic goals",
  ORGANISATION: "administrators and whoever leads the organisation propose its goals",
  TEAM: "the leaders of a team, or of one above it, propose its goals",
  PERSON: "people propose their own goals, and those above them in today's reporting line",
};

/** Whether the owner fits the level and exists, and the viewer may propose for it; an unknown id and a foreign one are answered alike. */
export async function checkOwner(
  tx: Tx,
  viewer: Viewer,
  input: OwnerInput,
): Promise<Result<GoalParty, readonly Problem[]>> {
  const misplaced = misplacedOwner(input);
  if (misplaced !== null) return err([misplaced]);
  const missing = await missingOwner(tx, viewer, input);
  if (missing !== null) return err([missing]);
  const { level } = input;
  const party = await partyOf(tx, viewer, {
    level,
    personId: input.ownerPersonId ?? null,
    teamId: input.ownerTeamId ?? null,
  });
  if (party === null || (level === "TEAM" && party !== "LEADER"))
    return err([problem("FORBIDDEN", "input.level", `You may not propose this goal: ${PROPOSERS[level]}`)]);
  return ok(party);
}

/** A person's goal names a person, a team's a team, and any other nobody. */
function misplacedOwner({ level, ownerPersonId, ownerTeamId }: OwnerInput): Problem | null {
  const rule = `A goal of level ${level}`;
  if ((ownerPersonId != null) !== (level === "PERSON"))
    return problem(
      "VALIDATION_FAILED",
      "input.ownerPersonId",
      level === "PERSON"
        ? `${rule} needs the person whose goal it is`
        : `${rule} belongs to no single person`,
    );
  if ((ownerTeamId != null) !== (level === "TEAM"))
    return problem(
      "VALIDATION_FAILED",
      "input.ownerTeamId",
      level === "TEAM" ? `${rule} needs the team whose goal it is` : `${rule} belongs to no single team`,
    );
  return null;
}

async function missingOwner(tx: Tx, viewer: Viewer, input: OwnerInput): Promise<Problem | null> {
  if (input.ownerTeamId != null && !(await teamExists(tx, input.ownerTeamId)))
    return problem("NOT_FOUND", "input.ownerTeamId", "There is no such team");
  if (input.ownerPersonId == null) return null;
  const person = await findPerson(tx, input.ownerPersonId);
  if (person === null) return problem("NOT_FOUND", "input.ownerPersonId", "There is no such person");
  const hasLeft = person.leftOn !== null && person.leftOn <= viewer.today;
  if (person.isPerson && !hasLeft) return null;
  return problem(
    "VALIDATION_FAILED",
    "input.ownerPersonId",
    hasLeft ? `The person left on ${person.leftOn}` : "A bot or shared account has no goals",
  );
}
