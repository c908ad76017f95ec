import type { AnalysedArticle } from "./analyse.js";
import { hashText } from "./feature-hash.js";

/**
 * A number that two articles share if and only if they say the same words in the same fields (two different texts share
 * it once in 2^53); 0 for an article without words, which is the same as no other.
 */
export function textIdentity(article: AnalysedArticle): number {
  if ([...article.tokens.values()].every((tokens) => tokens.length === 0)) return 0;
  let high = 0;
  let low = 0;
  for (const [field, tokens] of article.tokens) {
    high = Math.imul(high ^ hashText(field), 0x85ebca6b);
    low = Math.imul(low + hashText(`${field}:`), 0xc2b2ae35);
    for (const { hash } of tokens) {
      high = Math.imul((high ^ hash) + 0x9e3779b9, 0x85ebca6b);
      low = Math.imul(low + hash + (low >>> 15), 0x27d4eb2f);
    }
  }
  return ((high ^ (high >>> 13)) & 0x1fffff) * 2 ** 32 + ((low ^ (low >>> 16)) >>> 0) || 1;
}
