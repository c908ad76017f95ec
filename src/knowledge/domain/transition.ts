import { hasProficiency, type Proficiency } from "../../people/domain/person.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { ArticleAudience, ArticleConfidence } from "./article.js";
import type { ArticleState } from "./content.js";

/** Who wants to change an article. */
export interface ArticleActor {
  readonly proficiency: Proficiency;
  readonly isAuthor: boolean;
  readonly isAdministrator: boolean;
  readonly isDomainExpert: boolean;
}

/** What the rules need to know about the article. */
export interface ArticleFacts extends ArticleState {
  readonly hasAnswer: boolean;
}

/** The wanted state; what is left out stays. */
export interface WantedState {
  readonly confidence?: ArticleConfidence | null | undefined;
  readonly audience?: ArticleAudience | null | undefined;
  readonly governance?: ArticleFacts["governance"] | null | undefined;
  readonly reason?: string | null | undefined;
}

/** One cell of the confidence table: who may go there, and what must be true. */
export interface ConfidenceRule {
  readonly who: "CONTRIBUTOR" | "CONTRIBUTOR_OR_AUTHOR" | "CONTRIBUTOR_OR_EXPERT";
  readonly needsAnswer?: true;
  readonly needsReason?: true;
  readonly isValidation?: true;
}

const ARCHIVE: ConfidenceRule = { who: "CONTRIBUTOR_OR_EXPERT", needsReason: true };
const VALIDATE: ConfidenceRule = { who: "CONTRIBUTOR", needsAnswer: true, isValidation: true };

/**
 * The life cycle (KCS "confidence"), from → to; a cell that is absent is forbidden. Nothing goes back to
 * WORK_IN_PROGRESS: an answer that is doubted is NOT_VALIDATED. An archived article comes back as NOT_VALIDATED
 * ("revive on demand") and is validated again from there.
 */
export const CONFIDENCE_RULES: Readonly<
  Record<ArticleConfidence, Readonly<Partial<Record<ArticleConfidence, ConfidenceRule>>>>
> = {
  WORK_IN_PROGRESS: {
    NOT_VALIDATED: { who: "CONTRIBUTOR_OR_AUTHOR", needsAnswer: true },
    VALIDATED: VALIDATE,
    ARCHIVED: ARCHIVE,
  },
  NOT_VALIDATED: { VALIDATED: VALIDATE, ARCHIVED: ARCHIVE },
  VALIDATED: { NOT_VALIDATED: { who: "CONTRIBUTOR" }, ARCHIVED: ARCHIVE },
  ARCHIVED: { NOT_VALIDATED: { who: "CONTRIBUTOR" } },
};

/** Audiences outside the organisation: whatever touches one needs a PUBLISHER. */
export function isExternal(audience: ArticleAudience): boolean {
  return audience === "PARTNER" || audience === "CUSTOMER" || audience === "PUBLIC";
}

/** Whether somebody may touch an article that is restricted to its owners. */
function isSteward(actor: ArticleActor): boolean {
  return actor.isAdministrator || actor.isDomainExpert || hasProficiency(actor.proficiency, "PUBLISHER");
}

/** Decides a change of the state fields; every field is decided by itself and all problems are reported together. */
export function decideTransition(
  actor: ArticleActor,
  article: ArticleFacts,
  wanted: WantedState,
): Result<ArticleState, readonly Problem[]> {
  const next: ArticleState = {
    confidence: wanted.confidence ?? article.confidence,
    audience: wanted.audience ?? article.audience,
    governance: wanted.governance ?? article.governance,
  };
  const problems = [
    ...complianceProblems(actor, article),
    ...confidenceProblems(actor, article, next.confidence, wanted.reason),
    ...audienceProblems(actor, article.audience, next.audience),
    ...governanceProblems(actor, article.governance !== next.governance),
  ];
  return problems.length > 0 ? err(problems) : ok(next);
}

/** Why somebody may not edit the text of an article; empty when they may. */
export function editProblems(actor: ArticleActor, article: ArticleState): readonly Problem[] {
  const restricted = complianceProblems(actor, article);
  if (restricted.length > 0) return restricted;
  if (!mayWrite(actor))
    return [
      tooLittle("input.articleId", actor.isAuthor ? "CANDIDATE" : "CONTRIBUTOR", "edit this article", actor),
    ];
  if (isExternal(article.audience) && !hasProficiency(actor.proficiency, "PUBLISHER"))
    return [
      tooLittle(
        "input.articleId",
        "PUBLISHER",
        `edit an article for the audience ${article.audience}`,
        actor,
      ),
    ];
  return [];
}

/** Why somebody may not create an article with these state fields; empty when they may. */
export function creationProblems(actor: ArticleActor, article: ArticleFacts): readonly Problem[] {
  if (!hasProficiency(actor.proficiency, "CANDIDATE"))
    return [tooLittle("input", "CANDIDATE", "create articles", actor)];
  const problems: Problem[] = [];
  if (article.confidence === "ARCHIVED")
    problems.push(
      problem("INVALID_STATE", "input.confidence", "A new article cannot be ARCHIVED: leave confidence out", {
        state: "ARCHIVED",
      }),
    );
  else if (article.confidence !== "WORK_IN_PROGRESS")
    problems.push(
      ...confidenceProblems(actor, { ...article, confidence: "WORK_IN_PROGRESS" }, article.confidence),
    );
  problems.push(...audienceProblems(actor, "INTERNAL", article.audience));
  return [...problems, ...governanceProblems(actor, article.governance === "COMPLIANCE_BASED")];
}

/** The confidence after an edit: a validation does not survive a major edit by somebody below CONTRIBUTOR. */
export function confidenceAfterEdit(
  actor: ArticleActor,
  confidence: ArticleConfidence,
  isMajor: boolean,
): ArticleConfidence {
  const loses = confidence === "VALIDATED" && isMajor && !hasProficiency(actor.proficiency, "CONTRIBUTOR");
  return loses ? "NOT_VALIDATED" : confidence;
}

/** Contributors write everywhere; Candidates on their own articles. */
function mayWrite(actor: ArticleActor): boolean {
  return hasProficiency(actor.proficiency, actor.isAuthor ? "CANDIDATE" : "CONTRIBUTOR");
}

function complianceProblems(actor: ArticleActor, article: ArticleState): readonly Problem[] {
  if (article.governance !== "COMPLIANCE_BASED" || isSteward(actor)) return [];
  return [
    problem(
      "FORBIDDEN",
      "input.articleId",
      "This article is COMPLIANCE_BASED: only a PUBLISHER, a knowledge domain expert or an administrator changes it. Flag it instead",
    ),
  ];
}

function confidenceProblems(
  actor: ArticleActor,
  article: ArticleFacts,
  to: ArticleConfidence,
  reason?: string | null,
): readonly Problem[] {
  const from = article.confidence;
  if (from === to) return [];
  const path = "input.confidence";
  const rule = CONFIDENCE_RULES[from][to];
  if (rule === undefined) {
    const ways = Object.keys(CONFIDENCE_RULES[from]).join(" or ");
    return [
      problem(
        "INVALID_STATE",
        path,
        `An article that is ${from} cannot become ${to}; it can become ${ways}`,
        {
          state: from,
        },
      ),
    ];
  }
  const problems = [...whoProblems(actor, rule, to)];
  if (rule.needsAnswer === true && !article.hasAnswer)
    problems.push(
      problem("INVALID_STATE", path, `${to} needs an answer: write a resolution or a body first`, {
        state: from,
      }),
    );
  if (rule.needsReason === true && (reason ?? "").trim() === "")
    problems.push(
      problem(
        "VALIDATION_FAILED",
        "input.reason",
        `${to} needs a reason: say why the article is no longer useful`,
      ),
    );
  return problems;
}

function whoProblems(actor: ArticleActor, rule: ConfidenceRule, to: ArticleConfidence): readonly Problem[] {
  if (rule.who === "CONTRIBUTOR_OR_AUTHOR" && mayWrite(actor)) return [];
  if (rule.who === "CONTRIBUTOR_OR_EXPERT" && (actor.isDomainExpert || actor.isAdministrator)) return [];
  if (hasProficiency(actor.proficiency, "CONTRIBUTOR")) return [];
  if (rule.isValidation === true && actor.isAuthor)
    return [
      problem(
        "SELF_REVIEW_FORBIDDEN",
        "input.confidence",
        "A Candidate does not validate their own article: ask a Contributor, a Publisher or your coach to look at it",
      ),
    ];
  return [tooLittle("input.confidence", "CONTRIBUTOR", `make an article ${to}`, actor)];
}

function audienceProblems(
  actor: ArticleActor,
  from: ArticleAudience,
  to: ArticleAudience,
): readonly Problem[] {
  if (from === to) return [];
  if (isExternal(from) || isExternal(to))
    return hasProficiency(actor.proficiency, "PUBLISHER")
      ? []
      : [tooLittle("input.audience", "PUBLISHER", `change the audience from ${from} to ${to}`, actor)];
  return mayWrite(actor)
    ? []
    : [tooLittle("input.audience", "CONTRIBUTOR", `change the audience from ${from} to ${to}`, actor)];
}

function governanceProblems(actor: ArticleActor, changes: boolean): readonly Problem[] {
  if (!changes || isSteward(actor)) return [];
  return [
    problem(
      "PROFICIENCY_REQUIRED",
      "input.governance",
      "Only a PUBLISHER, a knowledge domain expert or an administrator decides who may change an article",
    ),
  ];
}

function tooLittle(path: string, needs: Proficiency, what: string, actor: ArticleActor): Problem {
  return problem(
    "PROFICIENCY_REQUIRED",
    path,
    `It takes the proficiency ${needs} to ${what}, and yours is ${actor.proficiency}: flag the article or ask somebody who has it`,
  );
}
