import { lacksScope } from "../../people/actions/require.js";
import { findPeople } from "../../people/store/external.read-model.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { PersonId, SourceId, TicketId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { failed, type RowOutcome } from "../../platform/kernel/row-outcome.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import { acceptObservations, changesSince, type Acceptance } from "../domain/accept-observations.js";
import { attributePeople, isSamePeople, referencesOf } from "../domain/attribute-people.js";
import type { FoldedTicket, Observation } from "../domain/fold-ticket.js";
import { readTicketRow, type TicketStatement } from "../domain/read-ticket-row.js";
import type { TicketRow } from "../domain/rows.js";
import { ticketState } from "../domain/ticket-state.js";
import { contentHash } from "../store/content-hash.js";
import { writeIntake, type TicketWrite } from "../store/intake.store.js";
import { loadObservations, type ArrivedBy } from "../store/observation.store.js";
import { loadTickets, lockSource, sourceExists, type StoredTicket } from "../store/ticket.store.js";

/** A row that could be read, and its place in the batch. */
interface Incoming extends TicketStatement {
  readonly index: number;
}

/** A ticket with the rows of the batch that are about it and what they amount to. */
interface Intake {
  readonly id: TicketId;
  readonly stored: StoredTicket | undefined;
  readonly incoming: readonly Incoming[];
  readonly acceptance: Acceptance;
  readonly folded: FoldedTicket;
  readonly references: readonly string[];
}

/**
 * Takes in what a source says about its tickets: same length and order as `rows`, and a bad row fails alone. The
 * result does not depend on the order in which rows arrive, on how they are split over calls, or on repetitions.
 * Administrators and the source's own service token only.
 */
export async function upsertTickets(
  deps: ActionDeps,
  viewer: Viewer,
  sourceId: SourceId,
  rows: readonly TicketRow[],
  arrivedBy: ArrivedBy,
): Promise<Result<readonly RowOutcome[], readonly Problem[]>> {
  const forbidden = lacksScope(viewer, "write") ?? speaksForAnother(viewer, sourceId);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    if (!(await sourceExists(tx, sourceId)))
      return err([
        problem("NOT_FOUND", "source", "There is no such source: register it before its tickets come"),
      ]);
    await lockSource(tx, sourceId);
    return ok(await takeIn(tx, sourceId, rows, arrivedBy));
  });
}

function speaksForAnother(viewer: Viewer, sourceId: SourceId): Problem | null {
  if (viewer.isAdministrator || viewer.sourceId === sourceId) return null;
  return problem(
    "FORBIDDEN",
    "source",
    "Only administrators and the service token of this very source may write its tickets",
  );
}

async function takeIn(
  tx: Tx,
  sourceId: SourceId,
  rows: readonly TicketRow[],
  arrivedBy: ArrivedBy,
): Promise<readonly RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  const incoming: Incoming[] = [];
  for (const [index, row] of rows.entries()) {
    const read = readTicketRow(row);
    if (read.ok) incoming.push({ index, ...read.value });
    else outcomes[index] = failed(...read.error);
  }
  const intakes = await foldAll(tx, sourceId, incoming, outcomes);
  const references = intakes.flatMap((intake) => intake.references);
  const people = await findPeople(tx, sourceId, references);
  const writes: TicketWrite[] = [];
  for (const intake of intakes) {
    const write = decide(intake, people, outcomes);
    if (write !== null) writes.push(write);
  }
  await writeIntake(tx, sourceId, arrivedBy, writes, people);
  const ids = writes.filter((write) => write.isChanged).map((write) => write.id);
  await tx.emit({ task: "tickets-changed", ids });
  return outcomes;
}

/** Folds the rows of each ticket into what is on record about it; what is only repeated is not even loaded. */
async function foldAll(
  tx: Tx,
  sourceId: SourceId,
  incoming: readonly Incoming[],
  outcomes: RowOutcome[],
): Promise<readonly Intake[]> {
  const byTicket = groupBy(incoming, (row) => row.externalId);
  const stored = await loadTickets(tx, sourceId, [...byTicket.keys()]);
  const pending: [readonly Incoming[], StoredTicket | undefined][] = [];
  for (const [externalId, rows] of byTicket) {
    const ticket = stored.get(externalId);
    if (ticket !== undefined && rows.every((row) => isRepetition(ticket, row.observation)))
      for (const { index } of rows) outcomes[index] = { status: "UNCHANGED", id: ticket.id };
    else if (ticket !== undefined || rows.some((row) => row.observation.content.createdAt !== undefined))
      pending.push([rows, ticket]);
    else for (const { index } of rows) outcomes[index] = failed(withoutBeginning(externalId));
  }
  const known = await loadObservations(
    tx,
    pending.flatMap(([, ticket]) => (ticket === undefined ? [] : [ticket.id])),
  );
  return pending.map(([rows, ticket]) => foldOne(rows, ticket, (ticket && known.get(ticket.id)) ?? []));
}

/** Whether the row says again what was said last, and no person of the ticket is still to be found. */
function isRepetition(ticket: StoredTicket, observation: Observation): boolean {
  return (
    ticket.sourceUpdatedAt === observation.at &&
    ticket.sourceVersion === observation.version &&
    ticket.unmatchedPeople.length === 0 &&
    ticket.contentHash === contentHash(observation)
  );
}

function withoutBeginning(externalId: string): Problem {
  return problem(
    "VALIDATION_FAILED",
    "createdAt",
    `Ticket "${externalId}" is not known yet: its first row must say when it was opened`,
  );
}

function foldOne(
  incoming: readonly Incoming[],
  stored: StoredTicket | undefined,
  known: readonly Observation[],
): Intake {
  const acceptance = acceptObservations(
    known,
    incoming.map((row) => row.observation),
  );
  const { folded } = acceptance;
  const id = stored?.id ?? newId<"Ticket">();
  return { id, stored, incoming, acceptance, folded, references: referencesOf(folded) };
}

/** What to write about a ticket, or null; fills in what became of its rows. */
function decide(
  intake: Intake,
  people: ReadonlyMap<string, PersonId>,
  outcomes: RowOutcome[],
): TicketWrite | null {
  const { id, stored, incoming, acceptance, folded } = intake;
  const { before } = acceptance;
  const state = ticketState(folded);
  const found = attributePeople(state, intake.references, people);
  const isReattributed = stored !== undefined && !isSamePeople(stored, found);
  for (const [at, { index }] of incoming.entries()) {
    const reached = acceptance.outcomes[at] ?? "UNCHANGED";
    outcomes[index] = { status: reached === "UNCHANGED" && isReattributed ? "UPDATED" : reached, id };
  }
  if (acceptance.accepted.length === 0 && !isReattributed) return null;
  return {
    id,
    externalId: incoming[0]?.externalId ?? "",
    folded,
    state,
    people: found,
    accepted: acceptance.accepted,
    changes: isReattributed ? folded.changes : changesSince(before, folded),
    isNoArticleChanged: (before?.told.noArticleReason?.value ?? null) !== state.noArticleReason,
    isChanged:
      isReattributed || acceptance.outcomes.some((reached) => reached === "CREATED" || reached === "UPDATED"),
  };
}
