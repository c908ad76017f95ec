import {
  decideTransition,
  editProblems,
  isExternal,
  type ArticleActor,
  type ArticleFacts,
  type WantedState,
} from "./transition.js";

/** What somebody may do to an article now. */
export interface ArticleRights {
  readonly update: boolean;
  readonly validate: boolean;
  readonly publish: boolean;
  readonly archive: boolean;
}

/** Which of the usual changes the rules above would let through; none without a token that may write. */
export function articleRights(actor: ArticleActor, article: ArticleFacts, mayWrite: boolean): ArticleRights {
  const may = (wanted: WantedState): boolean => mayWrite && decideTransition(actor, article, wanted).ok;
  return {
    update: mayWrite && editProblems(actor, article).length === 0,
    validate: article.confidence !== "VALIDATED" && may({ confidence: "VALIDATED" }),
    publish: !isExternal(article.audience) && may({ audience: "CUSTOMER" }),
    archive: article.confidence !== "ARCHIVED" && may({ confidence: "ARCHIVED", reason: "asked" }),
  };
}
