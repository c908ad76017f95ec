import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { drawLinkReview } from "../../../src/outcomes/actions/draw-link-review.js";
import { submitLinkReview } from "../../../src/outcomes/actions/submit-link-review.js";
import { isReviewedTwice } from "../../../src/outcomes/domain/review-sampling.js";
import type { ReviewOpinion } from "../../../src/outcomes/domain/link-review.js";
import { unlinkArticle } from "../../../src/knowledge/actions/unlink-article.js";
import type { LinkId, LinkReviewId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { closedTicket, oldArticle, solvedBy, tell } from "./outcome-fixture.js";

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => db.close());

let worlds = 0;
/** An organisation with links that Cy made to an article of Max, all in May. */
async function world(
  links: number,
  more: Partial<Parameters<typeof tell>[2]> = {},
): Promise<TestOrganisation> {
  worlds += 1;
  const org = await createTestOrganisation(db.deps, `reviews-${String(worlds)}`);
  const ids = Array.from({ length: links }, (_, at) => `t${String(at)}`);
  await tell(db, org, {
    articles: [oldArticle("a", "max"), ...(more.articles ?? [])],
    tickets: [...ids.map((id) => closedTicket(id, "2026-05-04T09:00:00Z", "cy")), ...(more.tickets ?? [])],
    links: [...ids.map((id) => solvedBy(id, "a", "cy", "2026-05-04T09:30:00Z")), ...(more.links ?? [])],
  });
  return org;
}

const viewerOf = async (org: TestOrganisation, name: PersonName): Promise<Viewer> =>
  (await org.as(name)).viewer;
const draw = async (org: TestOrganisation, name: PersonName): Promise<LinkReviewId | null> =>
  must(await drawLinkReview(db.deps, await viewerOf(org, name)));
const say = async (
  org: TestOrganisation,
  name: PersonName,
  reviewId: LinkReviewId | null,
  verdict: ReviewOpinion,
) =>
  submitLinkReview(db.deps, await viewerOf(org, name), {
    reviewId: reviewId ?? ("" as LinkReviewId),
    verdict,
    note: verdict === "ACCURATE" ? null : "It is about another version",
  });

async function linkOf(org: TestOrganisation, id: LinkReviewId | null): Promise<LinkId> {
  const [row] = await db.database.query<{ id: LinkId }>(
    `select link_id as id from link_review_assignment where organisation_id = $1 and id = $2`,
    [org.id, id],
  );
  if (row === undefined) throw new Error("no such assignment");
  return row.id;
}

async function verdictsOf(org: TestOrganisation, linkId: LinkId): Promise<readonly string[]> {
  const rows = await db.database.query<{ verdict: string }>(
    `select verdict from link_verdict where organisation_id = $1 and link_id = $2 order by reviewed_at, id`,
    [org.id, linkId],
  );
  return rows.map(({ verdict }) => verdict);
}

async function settle(org: TestOrganisation, names: readonly PersonName[], isTwice: boolean) {
  for (const name of names) {
    const id = await draw(org, name);
    if (id === null) return null;
    if (isReviewedTwice(await linkOf(org, id)) === isTwice) return { id, name };
    must(await say(org, name, id, "ACCURATE"));
  }
  return null;
}

describe("drawing a link for review", () => {
  test("gives the same one until it is answered, then another, and none twice to the same person", async () => {
    const org = await world(3);
    const seen = new Set<string>();
    for (let id = await draw(org, "ada"); id !== null; id = await draw(org, "ada")) {
      expect(await draw(org, "ada")).toBe(id);
      const link = await linkOf(org, id);
      expect(seen.has(link)).toBe(false);
      seen.add(link);
      must(await say(org, "ada", id, "ACCURATE"));
    }
    expect(seen.size).toBe(3);
  });

  test("gives nobody what they linked or wrote", async () => {
    const org = await world(1, {
      articles: [oldArticle("b", "ada"), oldArticle("c", "ben")],
      tickets: [
        closedTicket("x", "2026-05-05T09:00:00Z", "cy"),
        closedTicket("y", "2026-05-05T10:00:00Z", "ada"),
      ],
      links: [
        solvedBy("x", "b", "lea", "2026-05-05T09:30:00Z"),
        solvedBy("y", "c", "ada", "2026-05-05T10:30:00Z"),
      ],
    });
    const drawn = async (name: PersonName): Promise<readonly string[]> => {
      const titles: string[] = [];
      for (let id = await draw(org, name); id !== null; id = await draw(org, name)) {
        const [row] = await db.database.query<{ title: string }>(
          `select a.title from link_review_assignment r
           join article_link l on l.organisation_id = r.organisation_id and l.id = r.link_id
           join article a on a.organisation_id = l.organisation_id and a.id = l.article_id where r.id = $1`,
          [id],
        );
        titles.push(row?.title ?? "");
        must(await say(org, name, id, "ACCURATE"));
      }
      return titles.sort();
    };
    // Ada wrote b and linked c; what is left is the link of Cy to the article of Max.
    expect(await drawn("ada")).toEqual(["How to a"]);
    // Lea linked b; Ben wrote c.
    expect(await drawn("lea")).toEqual(["How to c"]);
    expect(await drawn("ben")).toEqual(["How to b"]);
  });

  test("is for contributors, coaches and administrators, and not for tools", async () => {
    const org = await world(1);
    const asked = async (viewer: Viewer): Promise<string | undefined> => {
      const result = await drawLinkReview(db.deps, viewer);
      return result.ok ? undefined : result.error[0]?.code;
    };
    expect(await asked(await viewerOf(org, "fia"))).toBe("PROFICIENCY_REQUIRED");
    expect(await asked(await viewerOf(org, "dana"))).toBeUndefined();
    expect(await asked((await org.asTool()).viewer)).toBe("FORBIDDEN");
  });

  test("keeps to the domain that is asked for", async () => {
    const org = await world(2, {
      tickets: [closedTicket("x", "2026-05-05T09:00:00Z", "cy", { category: "Network > VPN" })],
      links: [solvedBy("x", "a", "cy", "2026-05-05T09:30:00Z")],
    });
    const viewer = await viewerOf(org, "ada");
    const domains: (string | undefined)[] = [];
    for (const domain of ["Network", "Network", "Mail", "Printers"]) {
      const id = must(await drawLinkReview(db.deps, viewer, { domain }));
      const [row] = await db.database.query<{ category: string }>(
        `select t.category from link_review_assignment r
         join article_link l on l.organisation_id = r.organisation_id and l.id = r.link_id
         join ticket t on t.organisation_id = l.organisation_id and t.id = l.ticket_id where r.id = $1`,
        [id],
      );
      domains.push(row?.category);
      if (id !== null) must(await say(org, "ada", id, "ACCURATE"));
    }
    expect(domains).toEqual(["Network > VPN", undefined, "Mail > Login", undefined]);
  });

  test("leaves out links of imports, automations and long ago, and those that were withdrawn", async () => {
    const org = await world(0, {
      tickets: ["x", "y", "z"]
        .map((id) => closedTicket(id, "2026-05-05T09:00:00Z", "cy"))
        .concat(closedTicket("old", "2026-01-05T09:00:00Z", "cy")),
      links: [
        solvedBy("x", "a", "cy", "2026-05-05T09:30:00Z", { origin: "AUTOMATION" }),
        {
          ticket: "y",
          article: "a",
          kind: "SOLVED_BY",
          linkedAt: "2026-05-05T09:30:00.000Z" as never,
          origin: "IMPORT",
        },
        solvedBy("z", "a", "cy", "2026-05-05T09:30:00Z", { kind: "REFERENCED" }),
        solvedBy("old", "a", "cy", "2026-01-05T09:30:00Z"),
      ],
    });
    expect(await draw(org, "ada")).toBeNull();
  });

  test("gives what nobody answered for two weeks to somebody else", async () => {
    const org = await world(1);
    await draw(org, "ada");
    expect(await draw(org, "ben")).toBeNull();
    db.clock.set("2026-06-29T10:00:01Z");
    expect(await draw(org, "ben")).not.toBeNull();
    db.clock.set("2026-06-15T10:00:00Z");
  });
});

describe("answering a review", () => {
  test("puts the verdict on the link, and asks for the figures of its ticket anew", async () => {
    const org = await world(30);
    const found = await settle(
      org,
      Array.from({ length: 30 }, (): PersonName => "ada"),
      false,
    );
    const link = await linkOf(org, found?.id ?? null);
    must(await say(org, "ada", found?.id ?? null, "INACCURATE"));
    expect(await verdictsOf(org, link)).toEqual(["INACCURATE"]);
    const [job] = await db.database.query<{ n: number }>(
      `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'tickets-changed'`,
    );
    expect(job?.n).toBeGreaterThan(0);
  });

  test("by two who differ makes a dispute that a third decides", async () => {
    const org = await world(60);
    const found = await settle(
      org,
      Array.from({ length: 60 }, (): PersonName => "ada"),
      true,
    );
    if (found === null) throw new Error("one link in ten is reviewed twice");
    const link = await linkOf(org, found.id);
    must(await say(org, "ada", found.id, "ACCURATE"));
    // The second opinion is asked for before anything else, and the first reviewer is not asked again.
    const second = await draw(org, "ben");
    expect(await linkOf(org, second)).toBe(link);
    db.clock.set("2026-06-15T10:00:01Z");
    must(await say(org, "ben", second, "INACCURATE"));
    expect(await verdictsOf(org, link)).toEqual(["ACCURATE", "DISPUTED"]);
    const third = await draw(org, "lea");
    expect(await linkOf(org, third)).toBe(link);
    db.clock.set("2026-06-15T10:00:02Z");
    must(await say(org, "lea", third, "PARTIAL"));
    expect(await verdictsOf(org, link)).toEqual(["ACCURATE", "DISPUTED", "PARTIAL"]);
    expect(await linkOf(org, await draw(org, "dana"))).not.toBe(link);
    db.clock.set("2026-06-15T10:00:00Z");
  });

  test("is refused without a note, twice, for others' reviews, and for links withdrawn meanwhile", async () => {
    const org = await world(2);
    const id = await draw(org, "ada");
    const codes = async (
      name: PersonName,
      review: LinkReviewId | null,
      verdict: ReviewOpinion,
      note: string | null,
    ) => {
      const result = await submitLinkReview(db.deps, await viewerOf(org, name), {
        reviewId: review ?? ("" as LinkReviewId),
        verdict,
        note,
      });
      return result.ok ? "ok" : result.error.map(({ code, state }) => [code, state]);
    };
    expect(await codes("ada", id, "PARTIAL", "  ")).toEqual([["VALIDATION_FAILED", undefined]]);
    expect(await codes("ben", id, "ACCURATE", null)).toEqual([["NOT_FOUND", undefined]]);
    expect(await codes("ada", id, "ACCURATE", null)).toBe("ok");
    expect(await codes("ada", id, "ACCURATE", null)).toEqual([["INVALID_STATE", "ANSWERED"]]);
    const other = await draw(org, "ada");
    must(
      await unlinkArticle(db.deps, await viewerOf(org, "cy"), {
        linkId: await linkOf(org, other),
        reason: "the wrong ticket",
      }),
    );
    expect(await codes("ada", other, "ACCURATE", null)).toEqual([["INVALID_STATE", "LAPSED"]]);
    expect(await draw(org, "ada")).toBeNull();
  });
});
