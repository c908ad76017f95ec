import { rightsOf } from "../../knowledge/store/actor.read-model.js";
import { writingPerson } from "../../people/actions/require.js";
import { teamExists } from "../../people/store/people.store.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, RootCauseActionId, TeamId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { limitsBefore } from "../domain/derive-root-causes.js";
import { lockOutcomes } from "../store/outcome-fact.store.js";
import {
  addRootCauseAction,
  findActionNear,
  readRootCauses,
  withdrawAction,
} from "../store/root-causes.store.js";
import { deriveActions } from "./derive-root-cause-outcomes.js";

const CATEGORY_SEPARATOR = " > ";
const MOST_PARTS = 10;
const LONGEST_TEXT = 2000;

export interface RecordRootCauseAction {
  /** The category path of the issue, outermost first. */
  readonly categoryPath: readonly string[];
  readonly actedOn: LocalDate;
  readonly description: string;
  readonly teamId?: TeamId | null | undefined;
}

export interface WithdrawRootCauseAction {
  readonly actionId: RootCauseActionId;
  readonly reason: string;
}

/**
 * Somebody records what was done against the cause of an issue, so that it can be told whether it went away. Knowledge
 * domain experts and administrators may. An issue has one action in a year at most, and needs 8 months of tickets before
 * it. Errors: FORBIDDEN, VALIDATION_FAILED, NOT_FOUND, ALREADY_EXISTS, INSUFFICIENT_DATA.
 */
export async function recordRootCauseAction(
  deps: ActionDeps,
  viewer: Viewer,
  command: RecordRootCauseAction,
): Promise<Result<RootCauseActionId, readonly Problem[]>> {
  const person = writingPerson(viewer, "An action against a cause is recorded");
  if (!person.ok) return person;
  const wrong = problemsOf(viewer, command);
  if (wrong.length > 0) return err(wrong);
  return transact(deps, viewer.organisationId, async (tx) => {
    const forbidden = await lacksExpertise(tx, viewer);
    if (forbidden) return err([forbidden]);
    const { teamId } = command;
    if (teamId != null && !(await teamExists(tx, teamId)))
      return err([problem("NOT_FOUND", "input.teamId", "There is no such team")]);
    await lockOutcomes(tx);
    return add(deps, tx, command, person.value);
  });
}

async function add(
  deps: ActionDeps,
  tx: Tx,
  command: RecordRootCauseAction,
  recordedBy: PersonId,
): Promise<Result<RootCauseActionId, readonly Problem[]>> {
  const { categoryPath, actedOn, teamId } = command;
  const category = categoryPath.map((part) => part.trim()).join(CATEGORY_SEPARATOR);
  const other = await findActionNear(tx, category, actedOn);
  if (other !== null)
    return err([
      problem(
        "ALREADY_EXISTS",
        "input.actedOn",
        `An action of ${other} against the cause of "${category}" is on record: whether it worked is told by the twelve months around it, so record the next one a year apart, or withdraw that one`,
      ),
    ]);
  const description = command.description.trim();
  const id = await addRootCauseAction(tx, {
    category,
    actedOn,
    description,
    teamId: teamId ?? null,
    recordedBy,
  });
  const [facts] = await readRootCauses(tx, deps.clock.now(), [id]);
  if (facts === undefined || limitsBefore(facts.before) === null)
    return err([
      problem(
        "INSUFFICIENT_DATA",
        "input.categoryPath",
        `Whether "${category}" goes away is told against at least 8 whole months of tickets before ${actedOn}, with at least one ticket in that category; ${String(facts?.before.length ?? 0)} are known, with ${String(total(facts?.before ?? []))} tickets. Check the category, or import the tickets of that time first`,
      ),
    ]);
  await deriveActions(deps, tx);
  return ok(id);
}

/**
 * Takes back an action that was recorded in error; it stays on record with the reason. Knowledge domain experts and
 * administrators may. Errors: FORBIDDEN, VALIDATION_FAILED, NOT_FOUND.
 */
export async function withdrawRootCauseAction(
  deps: ActionDeps,
  viewer: Viewer,
  command: WithdrawRootCauseAction,
): Promise<Result<RootCauseActionId, readonly Problem[]>> {
  const person = writingPerson(viewer, "An action against a cause is withdrawn");
  if (!person.ok) return person;
  const reason = command.reason.trim();
  const wrong = textProblem("input.reason", "A reason", reason);
  if (wrong) return err([wrong]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const forbidden = await lacksExpertise(tx, viewer);
    if (forbidden) return err([forbidden]);
    await lockOutcomes(tx);
    if (!(await withdrawAction(tx, command.actionId, person.value, reason)))
      return err([problem("NOT_FOUND", "input.actionId", "There is no such action that stands")]);
    await deriveActions(deps, tx);
    return ok(command.actionId);
  });
}

async function lacksExpertise(tx: Tx, viewer: Viewer): Promise<Problem | null> {
  const { isAdministrator, isDomainExpert } = await rightsOf(tx, viewer);
  if (isAdministrator || isDomainExpert) return null;
  return problem(
    "FORBIDDEN",
    "",
    "Actions against causes are recorded by knowledge domain experts and administrators",
  );
}

function problemsOf(viewer: Viewer, command: RecordRootCauseAction): readonly Problem[] {
  const { categoryPath, actedOn, description } = command;
  const problems = [textProblem("input.description", "A description", description.trim())];
  const isPath =
    categoryPath.length >= 1 &&
    categoryPath.length <= MOST_PARTS &&
    categoryPath.every((part) => part.trim() !== "" && !part.includes(">"));
  if (!isPath)
    problems.push(
      problem(
        "VALIDATION_FAILED",
        "input.categoryPath",
        `A category path has 1 to ${String(MOST_PARTS)} parts, outermost first, each a name without ">", such as ["Mail", "Login"]`,
      ),
    );
  if (actedOn > viewer.today)
    problems.push(
      problem("VALIDATION_FAILED", "input.actedOn", `${actedOn} is still to come: record what was done`),
    );
  return problems.filter((one) => one !== null);
}

function textProblem(path: string, what: string, text: string): Problem | null {
  if (text.length >= 1 && text.length <= LONGEST_TEXT) return null;
  return problem(
    "VALIDATION_FAILED",
    path,
    `${what} has 1 to ${String(LONGEST_TEXT)} characters, got ${String(text.length)}`,
  );
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
