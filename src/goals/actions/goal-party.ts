import type { Tx } from "../../platform/database/unit-of-work.js";
import { assertNever } from "../../platform/kernel/assert-never.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { lacksScope } from "../../people/actions/require.js";
import { leadsTopTeam, peopleBelow, teamsLed } from "../../people/store/access.read-model.js";
import { GoalParty } from "../domain/goal-agreement.js";
import type { GoalOwner } from "../store/goal.store.js";

/** The person who acts. Goals are agreed between people, so a tool and the command line cannot speak for anybody. */
export function actingPerson(viewer: Viewer): Result<PersonId, readonly Problem[]> {
  const scope = lacksScope(viewer, "write");
  if (scope !== null) return err([scope]);
  if (viewer.personId !== null) return ok(viewer.personId);
  return err([
    problem(
      "FORBIDDEN",
      "",
      "Goals are agreed between people: use the token of a person, not that of a tool",
    ),
  ]);
}

/**
 * In what capacity the viewer may speak about a goal of this owner, by today's reporting line and team leadership;
 * null for none. A person's goal is between the person and the people above; a team's is its leaders' (also those of
 * teams above) and the administrators'; wider ones are the administrators' and those of the leaders of a team with none above it.
 */
export async function partyOf(tx: Tx, viewer: Viewer, owner: GoalOwner): Promise<GoalParty | null> {
  const administrator = viewer.isAdministrator ? GoalParty.ADMINISTRATOR : null;
  switch (owner.level) {
    case "PERSON": {
      if (owner.personId === null) return null;
      if (owner.personId === viewer.personId) return GoalParty.OWNER;
      const below = await peopleBelow(tx, viewer, [owner.personId]);
      return below.has(owner.personId) ? GoalParty.LEADER : null;
    }
    case "TEAM": {
      if (owner.teamId === null) return null;
      const led = await teamsLed(tx, viewer, [owner.teamId]);
      return led.has(owner.teamId) ? GoalParty.LEADER : administrator;
    }
    case "ORGANISATION":
    case "STRATEGY":
      return administrator ?? ((await leadsTopTeam(tx, viewer)) ? GoalParty.LEADER : null);
    default:
      return assertNever(owner.level);
  }
}
