import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  connectedComponents,
  planClusters,
  wouldJoin,
  type ClusterEdge,
} from "../../../src/duplicates/domain/clusters.js";
import type { ArticleId, DuplicateClusterId } from "../../../src/platform/kernel/ids.js";

const id = (text: string): ArticleId => text as ArticleId;
const anyArticle = fc.constantFrom(..."abcdefghij").map(id);
const anyEdge = fc
  .tuple(anyArticle, anyArticle)
  .filter(([a, b]) => a !== b)
  .map(([a, b]): ClusterEdge => [a, b]);
const anyEdges = fc.array(anyEdge, { maxLength: 12 });

describe("the components of pairs", () => {
  test("do not depend on the order or the direction of the pairs, nor on saying one twice", () => {
    fc.assert(
      fc.property(anyEdges, fc.infiniteStream(fc.nat()), (edges, noise) => {
        const shuffled = edges
          .map((edge) => ({ edge, key: noise.next().value ?? 0 }))
          .sort((l, r) => l.key - r.key)
          .map(({ edge: [a, b], key }): ClusterEdge => (key % 2 === 0 ? [a, b] : [b, a]));
        expect(connectedComponents([...shuffled, ...edges])).toEqual(connectedComponents(edges));
      }),
    );
  });

  test("hold both articles of every pair together and no article twice", () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const components = connectedComponents(edges);
        const all = components.flat();
        expect(new Set(all).size).toBe(all.length);
        for (const [a, b] of edges)
          expect(components.filter((members) => members.includes(a) && members.includes(b))).toHaveLength(1);
        for (const members of components) expect(members.length).toBeGreaterThan(1);
      }),
    );
  });

  test("split where the pair that held them together is taken away", () => {
    const edges: ClusterEdge[] = [
      [id("a"), id("b")],
      [id("c"), id("b")],
      [id("d"), id("c")],
    ];
    expect(connectedComponents(edges)).toEqual([["a", "b", "c", "d"]]);
    expect(connectedComponents(edges.filter(([one]) => one !== "c"))).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });
});

describe("which cluster goes on", () => {
  const cluster = (name: string, members: string) => ({
    id: name as DuplicateClusterId,
    articleIds: [...members].map(id),
  });

  test("is the one with most of the articles, when two become one and when one becomes two", () => {
    const known = [cluster("k1", "ab"), cluster("k2", "cde")];
    expect(planClusters([[..."abcde"].map(id)], known)).toEqual([cluster("k2", "abcde")]);
    expect(
      planClusters(
        [
          [id("a"), id("b")],
          [id("c"), id("d"), id("e")],
        ],
        [cluster("k1", "abcde")],
      ),
    ).toEqual([{ ...cluster("", "ab"), id: null }, cluster("k1", "cde")]);
  });

  test("is named once at most, whatever was known", () => {
    const anyKnown = fc.array(fc.array(anyArticle, { minLength: 2, maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(anyEdges, anyKnown, (edges, known) => {
        const clusters = known.map((members, index) => cluster(`k${index}`, members.join("")));
        const planned = planClusters(connectedComponents(edges), clusters);
        const names = planned.flatMap(({ id: name }) => (name === null ? [] : [name]));
        expect(new Set(names).size).toBe(names.length);
        expect(planned.map(({ articleIds }) => articleIds)).toEqual(connectedComponents(edges));
      }),
    );
  });
});

test("joining two clusters is asked about with their sizes", () => {
  expect(wouldJoin([3, 2])).toMatchObject({ code: "CLUSTERS_WOULD_JOIN", clusterSizes: [3, 2] });
});
