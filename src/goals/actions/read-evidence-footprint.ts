import { assertNever } from "../../platform/kernel/assert-never.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { LinkId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant, Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { bodiesOfKnowledge } from "../../outcomes/domain/bodies-of-knowledge.js";
import type { CreditEntry } from "../../outcomes/domain/credit-entry.js";
import type { CreditLink } from "../../outcomes/domain/credit-event.js";
import { noCredit } from "../../outcomes/domain/credit-interval.js";
import {
  footprintCredits,
  type CreditLedger,
  type FootprintCredit,
} from "../../outcomes/domain/footprint-credit.js";
import { readCreditJoins } from "../../outcomes/store/credit-joins.read-model.js";
import { readCreditWorld } from "../../outcomes/store/credit-world.read-model.js";
import type { MetricScope } from "../../outcomes/store/measurements.read-model.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { evidenceFootprint, type EvidenceFootprint } from "../domain/evidence-footprint.js";
import { footprintSentence, KnowledgeOwner } from "../domain/evidence-sentence.js";
import { isAboutKnowledge } from "../domain/knowledge-metrics.js";
import { readEvidenceMembers, type EvidenceMember } from "../store/evidence-members.read-model.js";
import type { GoalEvidence } from "./read-evidence.js";

/** In which tickets the knowledge of a goal's owner took part, with the sentence that says so. */
export interface GoalFootprint extends EvidenceFootprint {
  readonly sentence: string;
  /** Every event behind it; of a person only, because those of a group would split it by person. */
  readonly credit: FootprintCredit | null;
  /** Whether its clusters may be named. */
  readonly namesFacts: boolean;
}

/** What the footprints of one period are told from. */
interface Known {
  readonly ledger: CreditLedger;
  readonly linkOf: ReadonlyMap<LinkId, CreditLink>;
  readonly clusterOf: Parameters<typeof evidenceFootprint>[2];
  readonly members: readonly EvidenceMember[];
}

/**
 * The footprints beside evidence that `readEvidence` gave to this viewer, which is what allows them, in the same order;
 * null where the metric is not about knowledge. Those of one period share seven statements, because whether an event
 * counts depends on the whole organisation and not on who asks.
 */
export async function readEvidenceFootprints(
  runs: Runs,
  viewer: Viewer,
  now: Instant,
  evidence: readonly GoalEvidence[],
): Promise<readonly (GoalFootprint | null)[]> {
  const asked = evidence.filter(({ figure }) => isAboutKnowledge(figure.request.metric));
  const found = new Map<GoalEvidence, GoalFootprint>();
  const groups = groupBy(asked, ({ figure: { request } }) =>
    JSON.stringify([request.period.start, request.period.end, request.asOf]),
  );
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { period, asOf } = first.figure.request;
    const teams = group.flatMap(({ figure: { request } }) =>
      request.scope.level === "TEAM" ? [request.scope.id] : [],
    );
    const known = await readKnown(runs, viewer, { period, asOf, now }, [...new Set(teams)]);
    for (const one of group) found.set(one, footprintOf(viewer, one, known));
  }
  return evidence.map((one) => found.get(one) ?? null);
}

async function readKnown(
  runs: Runs,
  viewer: Viewer,
  look: { readonly period: Period; readonly asOf: Instant | null; readonly now: Instant },
  teams: readonly TeamId[],
): Promise<Known> {
  const question = { organisationId: viewer.organisationId, asOf: look.asOf };
  const world = await readCreditWorld(runs, question, look.period);
  const joins = await readCreditJoins(runs, question);
  const clusters = bodiesOfKnowledge(joins.confirmed, joins.createdAt);
  const at = look.asOf ?? look.now;
  return {
    ledger: footprintCredits(world),
    linkOf: new Map(world.events.flatMap(({ links }) => links.map((link) => [link.linkId, link] as const))),
    clusterOf: (articleId) => clusters.nameAt(articleId, at),
    members: await readEvidenceMembers(runs, question, teams, look.period),
  };
}

function footprintOf(viewer: Viewer, { figure, namesFacts }: GoalEvidence, known: Known): GoalFootprint {
  const { scope, period } = figure.request;
  const credit = scope.level === "PERSON" ? (known.ledger.people.get(scope.id) ?? noCredit(scope.id)) : null;
  const footprint = evidenceFootprint(entriesOf(scope, known), known.linkOf, known.clusterOf);
  const sentence = footprintSentence(footprint, ownerOf(viewer, scope), period);
  return { ...footprint, sentence, credit, namesFacts };
}

/** The entries of a group: of everybody, or of whoever was in the team when the ticket was closed. */
function entriesOf(scope: MetricScope, { ledger, members }: Known): readonly CreditEntry[] {
  switch (scope.level) {
    case "PERSON":
      return ledger.people.get(scope.id)?.entries ?? [];
    case "ORGANISATION":
      return [...ledger.people.values()].flatMap(({ entries }) => entries);
    case "TEAM": {
      const found = new Set<CreditEntry>();
      for (const { personId, from, until } of members.filter(({ teamId }) => teamId === scope.id))
        for (const entry of ledger.people.get(personId)?.entries ?? [])
          if (entry.occurredOn >= from && (until === null || entry.occurredOn < until)) found.add(entry);
      return [...found];
    }
    default:
      return assertNever(scope);
  }
}

function ownerOf(viewer: Viewer, scope: MetricScope): KnowledgeOwner {
  if (scope.level !== "PERSON") return KnowledgeOwner[scope.level];
  return scope.id === viewer.personId ? KnowledgeOwner.READER : KnowledgeOwner.PERSON;
}
