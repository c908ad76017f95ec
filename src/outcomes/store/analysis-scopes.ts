import { groupBy } from "../../platform/kernel/group-by.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { FactQuestion } from "./fact-scope.js";
import type { MeasurementRequest } from "./measurements.read-model.js";

/** A question about the facts behind one figure. */
export interface ScopedQuestion {
  readonly request: MeasurementRequest;
}

/** How questions of one kind are read. */
export interface ScopedReader<Q extends ScopedQuestion, Row> {
  /** What else than the scope must agree for two questions to be one statement. */
  readonly variantOf: (question: Q) => string;
  /** Reads the rows of all scopes at once; `values` are those of the placeholders of `scopeQuestion`. */
  readonly read: (first: Q, values: readonly unknown[]) => Promise<readonly Row[]>;
}

/**
 * The rows of each question, in the order of the questions. Questions that differ in their scope only are one statement,
 * so that fifty people cost no more than one.
 */
export async function readPerScope<Q extends ScopedQuestion, Row extends { readonly scopeId: string }>(
  organisationId: OrganisationId,
  now: Instant,
  questions: readonly Q[],
  { variantOf, read }: ScopedReader<Q, Row>,
): Promise<readonly (readonly Row[])[]> {
  const found = new Map<Q, readonly Row[]>();
  const idOf = ({ request: { scope } }: Q): string =>
    scope.level === "ORGANISATION" ? organisationId : scope.id;
  for (const group of groupBy(questions, (one) => statementKey(one, variantOf(one))).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { metric, period, asOf } = first.request;
    const ids = [...new Set(group.map(idOf))];
    const values = [organisationId, ids, metric, period.start, period.end, asOf ?? now];
    const rows = groupBy(await read(first, values), ({ scopeId }) => scopeId);
    for (const one of group) found.set(one, rows.get(idOf(one)) ?? []);
  }
  return questions.map((one) => found.get(one) ?? []);
}

function statementKey({ request }: ScopedQuestion, variant: string): string {
  const { metric, scope, period, asOf } = request;
  return JSON.stringify([metric, scope.level, period.start, period.end, asOf, variant]);
}

/** The placeholders of the values that `readPerScope` gives: organisation, scopes, metric, period, instant. */
export function scopeQuestion({ scope, asOf }: MeasurementRequest): FactQuestion {
  return {
    level: scope.level,
    scopeIds: "$2::uuid[]",
    metric: "$3::text",
    start: "$4::date",
    end: "$5::date",
    asOf: "$6::timestamptz",
    isPast: asOf !== null,
  };
}
