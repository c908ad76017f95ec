import type { Random } from "../../platform/kernel/random.js";
import type { ArticleSubject } from "./article-plan.js";
import { CONTENT_DOMAINS } from "./content/content-domains.js";
import type { ContentDomain } from "./content/content-domain.js";
import { at, shuffled } from "./draw.js";

type RegularSubject = Extract<ArticleSubject, { kind: "REGULAR" }>;

/**
 * Deals out what articles are about as a Latin square: each (symptom, cause) of a category once, its twelve products in turn, so
 * that two articles share at most one of product, symptom and cause. Past 1,440 articles pairs return with another product.
 */
export function dealSubjects(random: Random, count: number): readonly RegularSubject[] {
  const decks = CONTENT_DOMAINS.map((domain) => shuffled(random, pairsOf(domain)));
  const dealt: RegularSubject[] = [];
  for (let index = 0; index < count; index += 1) {
    const round = Math.floor(index / decks.length);
    const deck = at(decks, index);
    const [symptom, cause] = at(deck, round);
    const wrap = Math.floor(round / deck.length);
    dealt.push(subjectOf(at(CONTENT_DOMAINS, index), symptom, cause, wrap));
  }
  return dealt;
}

/** The same symptom and cause with the domain's next product: a template sibling. */
export function siblingSubject(base: RegularSubject): RegularSubject {
  const products = base.domain.products;
  return { ...base, product: at(products, products.indexOf(base.product) + 1) };
}

function pairsOf(domain: ContentDomain): readonly (readonly [symptom: number, cause: number])[] {
  return domain.symptoms.flatMap((_, symptom) =>
    domain.causes.map((_cause, cause) => [symptom, cause] as const),
  );
}

function subjectOf(domain: ContentDomain, symptom: number, cause: number, wrap: number): RegularSubject {
  return {
    kind: "REGULAR",
    domain,
    product: at(domain.products, symptom + cause + wrap),
    symptom: at(domain.symptoms, symptom),
    cause: at(domain.causes, cause),
  };
}
