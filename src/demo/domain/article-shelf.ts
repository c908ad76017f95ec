import type { Random } from "../../platform/kernel/random.js";
import { contributorsOf, type ArticlePlan } from "./article-plan.js";
import { DEMO_START_MS } from "./demo-calendar.js";
import { pick } from "./draw.js";
import { RING } from "./planted-people.js";

interface Shelf {
  readonly plans: readonly ArticlePlan[];
  /** Running totals of the weights; the last one is their sum. */
  readonly totals: readonly number[];
}

const TRIES = 6;

/** The articles by category, by their in-year author, and by id, for choosing what solved a ticket. */
export class ArticleShelf {
  readonly #byCategory: ReadonlyMap<string, Shelf>;
  readonly #newByAuthor: ReadonlyMap<string, readonly ArticlePlan[]>;
  readonly #ring: readonly ArticlePlan[];
  readonly #byId: ReadonlyMap<string, ArticlePlan>;

  constructor(plans: readonly ArticlePlan[]) {
    const used = groupedBy(
      plans.filter(({ weight }) => weight > 0),
      ({ category }) => category,
    );
    this.#byCategory = new Map([...used].map(([category, members]) => [category, shelfOf(members)]));
    const asked = plans.filter((plan) => plan.createdAtMs >= DEMO_START_MS && plan.weight > 0);
    this.#newByAuthor = groupedBy(asked, ({ author }) => author);
    this.#ring = plans.filter(
      (plan) => RING.includes(plan.author) && plan.root === "Telephony" && !plan.isUnfinished,
    );
    this.#byId = new Map(plans.map((plan) => [plan.id, plan]));
  }

  /** An article of the category that existed before, by popularity; null when none is found. */
  findFor(random: Random, category: string, createdAtMs: number): ArticlePlan | null {
    const shelf = this.#byCategory.get(category);
    if (shelf === undefined) return null;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const plan = drawFrom(random, shelf);
      const isGone = plan.archivedAtMs !== null && plan.archivedAtMs <= createdAtMs;
      if (plan.createdAtMs < createdAtMs && !isGone) return plan;
    }
    return null;
  }

  /** An article by another member of the ring; null when there is none yet. */
  findOfRing(random: Random, linker: string, createdAtMs: number): ArticlePlan | null {
    const known = this.#ring.filter(
      (plan) => plan.createdAtMs < createdAtMs && !contributorsOf(plan).includes(linker),
    );
    return known.length === 0 ? null : pick(random, known);
  }

  /** An article that the author wrote about this category while the ticket was open. */
  findWrittenDuring(author: string, root: string, fromMs: number, toMs: number): ArticlePlan | null {
    const mine = this.#newByAuthor.get(author) ?? [];
    return (
      mine.find((plan) => plan.root === root && fromMs < plan.createdAtMs && plan.createdAtMs <= toMs) ?? null
    );
  }

  contributors(id: string): readonly string[] {
    const plan = this.#byId.get(id);
    return plan === undefined ? [] : contributorsOf(plan);
  }
}

/** `Map.groupBy`, which Node 20 does not have. */
function groupedBy(
  plans: readonly ArticlePlan[],
  keyOf: (plan: ArticlePlan) => string,
): ReadonlyMap<string, readonly ArticlePlan[]> {
  const groups = new Map<string, ArticlePlan[]>();
  for (const plan of plans) {
    const group = groups.get(keyOf(plan));
    if (group === undefined) groups.set(keyOf(plan), [plan]);
    else group.push(plan);
  }
  return groups;
}

function shelfOf(plans: readonly ArticlePlan[]): Shelf {
  let total = 0;
  const totals = plans.map(({ weight }) => {
    total += weight;
    return total;
  });
  return { plans, totals };
}

function drawFrom(random: Random, { plans, totals }: Shelf): ArticlePlan {
  const goal = random() * (totals[totals.length - 1] ?? 0);
  let [low, high] = [0, totals.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((totals[middle] ?? 0) > goal) high = middle;
    else low = middle + 1;
  }
  const plan = plans[low];
  if (plan === undefined) throw new Error("expected a shelf with articles");
  return plan;
}
