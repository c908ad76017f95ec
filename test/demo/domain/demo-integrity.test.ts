import { describe, expect, test } from "@jest/globals";
import { SMALL_DEMO_SIZE } from "../../../src/demo/domain/demo-size.js";
import { generateDemo } from "../../../src/demo/domain/generate-demo.js";
import { validitiesOverlap, type LocalDate, type Validity } from "../../../src/platform/kernel/period.js";
import { collect, defaultDemoFacts, type DemoFacts } from "./demo-facts.js";

const SIZES: readonly (readonly [string, () => DemoFacts])[] = [
  ["default", defaultDemoFacts],
  ["small", () => collect(generateDemo(3, SMALL_DEMO_SIZE))],
];

interface Ranged {
  readonly from: string;
  readonly to?: string;
}

const validity = ({ from, to }: Ranged): Validity => ({
  from: from as LocalDate,
  to: (to ?? null) as LocalDate | null,
});

function overlapping(ranges: readonly Ranged[]): boolean {
  return ranges.some((a, index) =>
    ranges.slice(index + 1).some((b) => validitiesOverlap(validity(a), validity(b))),
  );
}

describe.each(SIZES)("integrity of the %s demo", (_, factsOf) => {
  test("people and teams refer to each other, in order and without overlaps", () => {
    const { demo, people } = factsOf();
    const teams = new Set<string>();
    for (const team of demo.teams()) {
      if (team.parent !== undefined) expect(teams).toContain(team.parent);
      teams.add(team.externalId);
    }
    const ids = new Set(people.map(({ externalId }) => externalId));
    expect(ids.size).toBe(people.length);
    for (const person of people) {
      expect(overlapping(person.memberships)).toBe(false);
      expect(overlapping(person.reportingLines)).toBe(false);
      expect(overlapping(person.proficiencies)).toBe(false);
      for (const { team } of person.memberships) expect(teams).toContain(team);
      for (const { manager } of person.reportingLines) expect(ids).toContain(manager);
      for (const { from, to } of [
        ...person.memberships,
        ...person.reportingLines,
        ...person.proficiencies,
        ...person.roles,
      ]) {
        expect(from >= person.joinedOn).toBe(true);
        if (to !== undefined) expect(from < to).toBe(true);
        if (person.leftOn !== undefined) expect(to !== undefined && to <= person.leftOn).toBe(true);
      }
    }
  });

  test("no reporting line leads back to its beginning, and managers are there to be reported to", () => {
    const { people } = factsOf();
    const byId = new Map(people.map((person) => [person.externalId, person]));
    for (const date of ["2025-07-01", "2025-12-31", "2026-01-01", "2026-03-01", "2026-06-30"]) {
      for (const person of people.filter(
        ({ joinedOn, leftOn }) => joinedOn <= date && (leftOn ?? "9999") > date,
      )) {
        const seen = new Set<string>();
        for (let id: string | undefined = person.externalId; id !== undefined;) {
          expect(seen).not.toContain(id);
          seen.add(id);
          const current = byId.get(id);
          expect((current?.leftOn ?? "9999") > date).toBe(true);
          id = current?.reportingLines.find(({ from, to }) => from <= date && (to ?? "9999") > date)?.manager;
        }
      }
    }
  });

  test("revisions rise in time and are made by people who are there", () => {
    const { revisions, people } = factsOf();
    const byId = new Map(people.map((person) => [person.externalId, person]));
    let previous = revisions[0];
    for (const row of revisions) {
      const by = byId.get(row.updatedBy ?? row.author);
      const date = row.updatedAt.slice(0, 10);
      expect(by !== undefined && by.joinedOn <= date && (by.leftOn ?? "9999") > date).toBe(true);
      expect(row.createdAt <= row.updatedAt && row.updatedAt < "2026-07-01").toBe(true);
      if (previous !== row && previous?.externalId === row.externalId)
        expect(previous.updatedAt < row.updatedAt).toBe(true);
      previous = row;
    }
  });

  test("tickets come in order, refer only to earlier tickets and to known people, and their dates are in order", () => {
    const { tickets, people } = factsOf();
    const ids = new Set(people.map(({ externalId }) => externalId));
    const seen = new Map<string, string | undefined>();
    let last = "";
    const faults: string[] = [];
    for (const ticket of tickets) {
      const { createdAt, firstResponseAt, resolvedAt, closedAt } = ticket;
      const related = [ticket.repeatOf, ticket.parent, ticket.mergedInto].filter((id) => id !== undefined);
      const moments = ticket.statusHistory.map(({ at }) => at);
      const checks = {
        order: last <= createdAt,
        related: related.every((id) => seen.has(id)),
        people: ids.has(ticket.assignee) && (ticket.resolver === undefined || ids.has(ticket.resolver)),
        response: firstResponseAt === undefined || createdAt <= firstResponseAt,
        resolution:
          resolvedAt === undefined || (firstResponseAt !== undefined && firstResponseAt < resolvedAt),
        closing: closedAt === undefined || (resolvedAt ?? createdAt) < closedAt,
        history: moments.every((at, index) => index === 0 || (moments[index - 1] ?? "") <= at),
        inYear: moments.every((at) => at < "2026-07-01") && createdAt >= "2025-07-01",
        state: ticket.statusHistory.at(-1)?.status === ticket.status,
        updated: moments.every((at) => at <= ticket.sourceUpdatedAt),
        repeat: ticket.repeatOf === undefined || (seen.get(ticket.repeatOf) ?? "9999") < createdAt,
        unique: !seen.has(ticket.externalId),
      };
      for (const [check, holds] of Object.entries(checks))
        if (!holds) faults.push(`${ticket.externalId}: ${check}`);
      seen.set(ticket.externalId, resolvedAt);
      last = createdAt;
    }
    expect(faults).toEqual([]);
  });

  test("links refer to known tickets, articles and people; reviewers neither linked nor wrote", () => {
    const { tickets, links, articles, revisions } = factsOf();
    const byId = new Map(tickets.map((ticket) => [ticket.externalId, ticket]));
    const contributors = new Set(
      revisions.flatMap((row) => [
        `${row.externalId}|${row.author}`,
        `${row.externalId}|${row.updatedBy ?? row.author}`,
      ]),
    );
    const keys = new Set<string>();
    const faults: string[] = [];
    for (const link of links) {
      const ticket = byId.get(link.ticket);
      const article = articles.get(link.article);
      const key = `${link.ticket}|${link.article}|${link.kind}`;
      const checks = {
        known: ticket !== undefined && article !== undefined,
        unique: !keys.has(key),
        existed: (article?.createdAt ?? "9999") <= link.linkedAt,
        asked: (ticket?.createdAt ?? "9999") <= link.linkedAt,
        named: (link.linkedBy === undefined) === (link.origin === "IMPORT" || link.origin === "SELF_SERVICE"),
        linker:
          link.linkedBy === undefined || ticket?.resolver === undefined || link.linkedBy === ticket.resolver,
        reviewer:
          link.reviewedBy === undefined ||
          (link.reviewedBy !== link.linkedBy && !contributors.has(`${link.article}|${link.reviewedBy}`)),
        reviewed: link.reviewedAt === undefined || link.linkedAt < link.reviewedAt,
        unlinked: link.unlinkedAt === undefined || link.linkedAt < link.unlinkedAt,
      };
      for (const [check, holds] of Object.entries(checks)) if (!holds) faults.push(`${key}: ${check}`);
      keys.add(key);
    }
    expect(faults).toEqual([]);
  });

  test("goals form a tree of the three levels; decisions concern planted pairs and come from the outside", () => {
    const { demo, people, revisions } = factsOf();
    const known = new Set([
      ...people.map(({ externalId }) => externalId),
      ...[...demo.teams()].map(({ externalId }) => externalId),
    ]);
    const levels = new Map<string, string>();
    for (const goal of demo.goals()) {
      const parent =
        goal.level === "ORGANISATION" ? undefined : goal.level === "TEAM" ? "ORGANISATION" : "TEAM";
      expect(goal.parentKey === undefined ? undefined : levels.get(goal.parentKey)).toBe(parent);
      expect(
        goal.owner === null ? "ORGANISATION" : goal.level === "ORGANISATION" ? "owner on organisation" : "ok",
      ).not.toBe("owner on organisation");
      if (goal.owner !== null) expect(known).toContain(goal.owner);
      expect(goal.periodStart < goal.periodEnd).toBe(true);
      levels.set(goal.externalKey, goal.level);
    }
    const pairs = new Set(demo.plantedPairs().map(({ a, b }) => `${a}|${b}`));
    const decisions = [...demo.duplicateDecisions()];
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.length).toBeLessThan(pairs.size);
    for (const { a, b, decidedBy, decidedAt } of decisions) {
      expect(pairs).toContain(`${a}|${b}`);
      const involved = revisions.filter(({ externalId }) => externalId === a || externalId === b);
      expect(involved.every(({ author, updatedBy }) => author !== decidedBy && updatedBy !== decidedBy)).toBe(
        true,
      );
      expect(involved.every(({ createdAt }) => createdAt < decidedAt)).toBe(true);
    }
  });
});
