import { lacksAdministration } from "../../people/actions/require.js";
import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { OwnMetricId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { OwnMetric, OwnMetricNames, OwnMetricShape } from "../../intake/domain/own-metric.js";
import {
  appendOwnMetricVersion,
  insertOwnMetric,
  lockOwnMetric,
  retireOwnMetric as storeRetirement,
} from "../../intake/store/own-metric.store.js";
import { readOwnMetricTerms, type OwnMetricTermsInput } from "./own-metric-terms.js";

export interface DefineOwnMetric extends OwnMetricTermsInput {
  readonly shape: OwnMetricShape;
  readonly names: OwnMetricNames;
}

/** Every change of an own metric names the metric and the version it was read in. */
export interface OwnMetricCommand {
  readonly ownMetricId: OwnMetricId;
  readonly version: number;
}

export interface ReviseOwnMetric extends OwnMetricTermsInput, OwnMetricCommand {}

/** Defines a metric of the organisation's own, in its first version. Administrators only. */
export async function defineOwnMetric(
  deps: ActionDeps,
  viewer: Viewer,
  command: DefineOwnMetric,
): Promise<Result<OwnMetricId, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  const terms = readOwnMetricTerms(command, command.shape);
  if (!terms.ok) return terms;
  const { shape, names } = command;
  return transact(deps, viewer.organisationId, async (tx) => {
    const id = await insertOwnMetric(tx, { shape, names, terms: terms.value, definedBy: viewer.personId });
    return id === null ? err([nameTaken(terms.value.name)]) : ok(id);
  });
}

/**
 * Gives a metric its next version. Shape and what its cases name stay, because its facts were told under them; what
 * occurred before this moment keeps the version it occurred under. Administrators only.
 */
export async function reviseOwnMetric(
  deps: ActionDeps,
  viewer: Viewer,
  command: ReviseOwnMetric,
): Promise<Result<OwnMetricId, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const own = inHand(await lockOwnMetric(tx, command.ownMetricId), command);
    if (!own.ok) return own;
    const terms = readOwnMetricTerms(command, own.value.shape);
    if (!terms.ok) return terms;
    const { id, version } = own.value;
    const next = { id, version: version + 1, terms: terms.value, definedBy: viewer.personId };
    return (await appendOwnMetricVersion(tx, next)) ? ok(id) : err([nameTaken(terms.value.name)]);
  });
}

/** Retires a metric: no further observations and goals; what was observed stays readable. Administrators only. */
export async function retireOwnMetric(
  deps: ActionDeps,
  viewer: Viewer,
  command: OwnMetricCommand,
): Promise<Result<OwnMetricId, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const own = inHand(await lockOwnMetric(tx, command.ownMetricId), command);
    if (!own.ok) return own;
    await storeRetirement(tx, own.value.id);
    return ok(own.value.id);
  });
}

/** The metric that is about to be changed, if it is there, in force, and as the caller has read it. */
function inHand(own: OwnMetric | null, { version }: OwnMetricCommand): Result<OwnMetric, readonly Problem[]> {
  if (own === null) return err([problem("NOT_FOUND", "input.ownMetricId", "There is no such metric")]);
  if (own.isRetired)
    return err([
      problem("INVALID_STATE", "input.ownMetricId", `"${own.name}" is retired: define a new metric instead`, {
        state: "RETIRED",
      }),
    ]);
  if (own.version === version) return ok(own);
  return err([
    problem(
      "VERSION_CONFLICT",
      "input.version",
      `The metric has changed since you read version ${version}: read version ${own.version} and decide anew`,
      { currentVersion: own.version },
    ),
  ]);
}

function nameTaken(name: string): Problem {
  return problem(
    "ALREADY_EXISTS",
    "input.name",
    `Another metric is called "${name}": choose a name that tells them apart`,
  );
}
