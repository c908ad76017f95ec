import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import { brokenConstraint } from "../../platform/database/unit-of-work.js";
import { isTimeZone } from "../../platform/kernel/time-zone.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { newId } from "../../platform/new-id.js";
import { insertOrganisation } from "../store/organisation.store.js";

export interface CreateOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly teamOnlyMode: boolean;
  readonly isDemo: boolean;
}

/** How many days after a resolution a return of the requester counts as a callback, unless the organisation says otherwise. */
const CALLBACK_WINDOW_DAYS = 7;
const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Creates an organisation. Only the command line can: there is no viewer outside an organisation. */
export async function createOrganisation(
  deps: ActionDeps,
  command: CreateOrganisation,
): Promise<Result<OrganisationId, readonly Problem[]>> {
  const problems: Problem[] = [];
  if (!SLUG.test(command.slug))
    problems.push(
      problem(
        "VALIDATION_FAILED",
        "slug",
        `"${command.slug}" must be lower-case letters, digits and dashes, at most 63`,
      ),
    );
  if (command.name.trim() === "")
    problems.push(problem("VALIDATION_FAILED", "name", "The name must not be empty"));
  if (!isTimeZone(command.timeZone))
    problems.push(
      problem(
        "VALIDATION_FAILED",
        "timeZone",
        `"${command.timeZone}" is no IANA time zone, such as Europe/Stockholm`,
      ),
    );
  if (problems.length > 0) return err(problems);
  const id = newId<"Organisation">();
  try {
    await deps.database.transaction((manager) =>
      insertOrganisation(manager, {
        id,
        ...command,
        callbackWindowDays: CALLBACK_WINDOW_DAYS,
        createdAt: new Date(deps.clock.now()),
      }),
    );
  } catch (error) {
    if (brokenConstraint(error) !== "uq_organisation_slug") throw error;
    return err([
      problem(
        "ALREADY_EXISTS",
        "slug",
        `There is an organisation "${command.slug}" already: choose another slug`,
      ),
    ]);
  }
  return ok(id);
}
