import { describe, expect, test } from "@jest/globals";
import { deriveTimeline, type Timeline } from "../../../src/tickets/domain/derive-timeline.js";
import { foldTicket } from "../../../src/tickets/domain/fold-ticket.js";
import { observedChanges } from "../../../src/tickets/domain/observed-changes.js";
import type { TicketContent } from "../../../src/tickets/domain/ticket-content.js";
import { ticketState, type TicketState } from "../../../src/tickets/domain/ticket-state.js";
import type { TicketStatus } from "../../../src/tickets/domain/ticket.js";
import { at, observe } from "./observe.js";

function timelineOf(...statuses: readonly TicketStatus[]): Timeline {
  return deriveTimeline(statuses.map((status, hour) => ({ status, at: at(hour), by: null })));
}

function stateAfter(...contents: readonly [number, TicketContent][]): TicketState {
  const folded = foldTicket(contents.map(([hour, content]) => observe(hour, content)));
  if (folded === null) throw new Error("give at least one content");
  return ticketState(folded);
}

describe("the timeline of a ticket", () => {
  test("counts a resolution once, though it is closed afterwards", () => {
    const timeline = timelineOf("NEW", "OPEN", "RESOLVED", "CLOSED");
    expect(timeline.resolutions).toEqual([{ at: at(2), by: null }]);
    expect(timeline).toMatchObject({ resolvedAt: at(2), closedAt: at(3), reopenCount: 0 });
  });

  test("counts every return to work after a resolution as a reopening", () => {
    const timeline = timelineOf("NEW", "RESOLVED", "OPEN", "PENDING", "CLOSED", "OPEN", "RESOLVED");
    expect(timeline.resolutions.map((resolution) => resolution.at)).toEqual([at(1), at(4), at(6)]);
    expect(timeline.reopenings).toEqual([at(2), at(5)]);
    expect(timeline).toMatchObject({ resolvedAt: at(6), closedAt: null, reopenCount: 2 });
  });

  test("has no resolution in force while the ticket is open again", () => {
    expect(timelineOf("RESOLVED", "OPEN")).toMatchObject({
      resolvedAt: null,
      closedAt: null,
      reopenCount: 1,
    });
  });

  test("does not take a cancellation for a reopening or a resolution", () => {
    expect(timelineOf("NEW", "CANCELLED", "OPEN")).toMatchObject({ resolutions: [], reopenCount: 0 });
    expect(timelineOf("NEW", "RESOLVED", "CANCELLED")).toMatchObject({ resolvedAt: null, reopenCount: 0 });
  });

  test("shows a status that is reported again and again once", () => {
    expect(timelineOf("NEW", "OPEN", "OPEN", "OPEN").changes.map((change) => change.at)).toEqual([
      at(0),
      at(1),
    ]);
  });
});

describe("a source without a status history", () => {
  test("is read by the times it gives", () => {
    const content = {
      createdAt: at(0),
      resolvedAt: at(2),
      reopenedAt: [at(3)],
      closedAt: at(5),
      resolver: "ada",
      status: "CLOSED",
    } as const;
    expect(observedChanges(at(6), content).map((change) => [change.status, change.at, change.by])).toEqual([
      ["NEW", at(0), null],
      ["RESOLVED", at(2), "ada"],
      ["CLOSED", at(5), null],
      ["OPEN", at(3), null],
    ]);
    expect(stateAfter([6, content])).toMatchObject({ resolvedAt: at(5), closedAt: at(5), reopenCount: 1 });
  });

  test("leaves a history when it only ever sends the present status", () => {
    const state = stateAfter(
      [0, { createdAt: at(0), status: "NEW" }],
      [2, { status: "RESOLVED", resolver: "ada" }],
      [3, { status: "OPEN" }],
      [5, { status: "RESOLVED", resolver: "ben" }],
    );
    expect(state).toMatchObject({ status: "RESOLVED", resolvedAt: at(5), reopenCount: 1, resolver: "ben" });
  });

  test("is not asked for times when it gives a history", () => {
    const statusHistory = [
      { status: "OPEN", at: at(1) },
      { status: "RESOLVED", at: at(2), by: "ada" },
    ] as const;
    expect(observedChanges(at(9), { createdAt: at(0), resolvedAt: at(3), statusHistory })).toHaveLength(2);
    expect(stateAfter([9, { statusHistory }])).toMatchObject({
      status: "RESOLVED",
      resolver: "ada",
      resolvedAt: at(2),
    });
  });

  test("can take a resolution back with null", () => {
    const state = stateAfter(
      [2, { createdAt: at(0), resolvedAt: at(2), closedAt: at(2) }],
      [3, { resolvedAt: null, closedAt: null }],
    );
    expect(state).toMatchObject({ resolvedAt: null, closedAt: null });
  });

  test("cannot keep an old time over a newer resolution", () => {
    const state = stateAfter(
      [2, { createdAt: at(0), resolvedAt: at(2), resolver: "ada", status: "RESOLVED" }],
      [
        6,
        {
          statusHistory: [
            { status: "OPEN", at: at(4) },
            { status: "RESOLVED", at: at(5), by: "ben" },
          ],
        },
      ],
    );
    expect(state).toMatchObject({ resolvedAt: at(5), resolver: "ben", reopenCount: 1, status: "RESOLVED" });
  });
});
