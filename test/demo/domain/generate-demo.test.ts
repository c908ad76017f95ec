import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { SMALL_DEMO_SIZE } from "../../../src/demo/domain/demo-size.js";
import { generateDemo, type DemoOrganisation } from "../../../src/demo/domain/generate-demo.js";
import { collect, countBy, defaultDemoFacts, shareOf } from "./demo-facts.js";

function* allRows(demo: DemoOrganisation): Generator<unknown> {
  yield* demo.teams();
  yield* demo.people();
  yield* demo.articles();
  yield* demo.tickets();
  yield* demo.links();
  yield* demo.goals();
  yield* demo.duplicateDecisions();
}

function hashOf(demo: DemoOrganisation): string {
  const hash = createHash("sha256");
  for (const row of allRows(demo)) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest("hex");
}

describe("reproducibility", () => {
  test("gives the same bytes for the same seed, run after run", () => {
    const demo = generateDemo(5, SMALL_DEMO_SIZE);
    const first = hashOf(demo);
    expect(hashOf(demo)).toBe(first);
    expect(hashOf(generateDemo(5, SMALL_DEMO_SIZE))).toBe(first);
  });

  test("gives other bytes for another seed", () => {
    expect(hashOf(generateDemo(6, SMALL_DEMO_SIZE))).not.toBe(hashOf(generateDemo(5, SMALL_DEMO_SIZE)));
  });

  test("yields the same tickets and links alone as together", () => {
    const demo = generateDemo(5, SMALL_DEMO_SIZE);
    const together = collect(demo);
    expect([...demo.tickets()]).toEqual(together.tickets);
    expect([...demo.links()]).toEqual(together.links);
  });
});

describe("amounts", () => {
  test("the default demo has what is promised", () => {
    const { people, articles, tickets, links, demo } = defaultDemoFacts();
    expect([...demo.teams()]).toHaveLength(11);
    expect(people.filter(({ isPerson }) => !isPerson)).toHaveLength(2);
    expect(people.length).toBeGreaterThan(55);
    expect(people.length).toBeLessThan(70);
    expect(articles.size).toBe(1_500);
    expect(Math.abs(tickets.length - 40_000)).toBeLessThan(1_200);
    const requesters = new Set(tickets.map(({ requesterKey }) => requesterKey)).size;
    expect(requesters).toBeGreaterThan(5_500);
    expect(requesters).toBeLessThanOrEqual(6_000);
    const used = new Set(links.map(({ article }) => article));
    expect(Math.abs(articles.size - used.size - 300)).toBeLessThan(50);
  });

  test("one in four of those asked answers the survey, and a small sample of links is reviewed", () => {
    const { tickets, links } = defaultDemoFacts();
    const asked = tickets.filter(({ csatAskedAt }) => csatAskedAt !== undefined);
    expect(shareOf(asked, ({ csat }) => csat !== undefined)).toBeCloseTo(0.25, 1);
    const reviewed = links.filter(({ verdict }) => verdict !== undefined);
    expect(reviewed.length).toBeGreaterThan(500);
    expect(reviewed.length / links.length).toBeLessThan(0.05);
    const root = new Map(
      tickets.map(({ externalId, category }) => [externalId, category.split(" > ")[0] ?? ""]),
    );
    const perDomain = countBy(reviewed, ({ ticket }) => root.get(ticket) ?? "");
    expect(perDomain.size).toBe(10);
    expect(Math.min(...perDomain.values())).toBeGreaterThanOrEqual(30);
  });

  test("handle times are skewed to the right, nights and weekends are quiet", () => {
    const { tickets } = defaultDemoFacts();
    const seconds = tickets.map(({ handleSeconds }) => handleSeconds).sort((a, b) => a - b);
    const median = seconds[seconds.length >> 1] ?? 0;
    const mean = seconds.reduce((sum, value) => sum + value, 0) / seconds.length;
    expect(mean).toBeGreaterThan(1.2 * median);
    expect(
      shareOf(tickets, ({ createdAt }) => [0, 6].includes(new Date(createdAt).getUTCDay())),
    ).toBeLessThan(0.13);
    expect(shareOf(tickets, ({ createdAt }) => new Date(createdAt).getUTCHours() < 5)).toBeLessThan(0.06);
  });

  test("every language has its hand-written articles", () => {
    const { articles } = defaultDemoFacts();
    const languages = countBy(articles.values(), ({ language }) => language);
    for (const language of ["it", "sv", "pl", "ro", "zh"]) expect(languages.get(language)).toBe(3);
  });
});
