import { problem, type Problem } from "../../platform/kernel/problem.js";
import { ArticleAudience } from "./article.js";
import { hasAnswer, type ArticleContent } from "./content.js";
import { decideTransition, editProblems, type ArticleActor } from "./transition.js";

/** Whose text a field of the survivor has after a merge; BOTH puts the merged article's behind the survivor's. */
export const MergeChoice = { SURVIVOR: "SURVIVOR", MERGED: "MERGED", BOTH: "BOTH" } as const;
export type MergeChoice = (typeof MergeChoice)[keyof typeof MergeChoice];

/** The fields that a merge chooses; everything else stays the survivor's. */
export const MERGE_FIELDS = ["title", "issue", "environment", "cause", "resolution", "body"] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** What is chosen; a field that is left out stays the survivor's. A title cannot be BOTH. */
export type MergeChoices = Readonly<Partial<Record<MergeField, MergeChoice>>>;

/** Everything that two articles are to a merge. */
export interface MergeSides {
  readonly survivor: ArticleContent & { readonly teamId: string | null };
  readonly merged: ArticleContent & { readonly teamId: string | null };
}

/** The content of the survivor after a merge. A text is not repeated: BOTH of equal or empty texts is one text. */
export function mergedContent(
  survivor: ArticleContent,
  merged: ArticleContent,
  choices: MergeChoices,
): ArticleContent {
  const chosen = (field: MergeField): string | null =>
    chooseText(survivor[field], merged[field], choices[field]);
  return {
    ...survivor,
    title: chosen("title") ?? survivor.title,
    issue: chosen("issue"),
    environment: chosen("environment"),
    cause: chosen("cause"),
    resolution: chosen("resolution"),
    body: chosen("body") ?? "",
  };
}

function chooseText(
  ours: string | null,
  theirs: string | null,
  choice: MergeChoice = "SURVIVOR",
): string | null {
  if (choice === "SURVIVOR") return ours;
  if (choice === "MERGED") return theirs;
  const [a, b] = [(ours ?? "").trim(), (theirs ?? "").trim()];
  if (b === "" || a === b) return ours;
  return a === "" ? theirs : `${a}\n\n${b}`;
}

/**
 * Why somebody may not merge two articles; empty when they may. A merge shows the wording of the merged article to
 * the readers of the survivor, so it takes the right to give it that audience; and whoever reads the one must be able
 * to read the other, so the survivor's audience is not the narrower one.
 */
export function mergeProblems(
  actor: ArticleActor,
  { survivor, merged }: MergeSides,
  changesText: boolean,
): readonly Problem[] {
  const problems = [...audienceProblems(survivor, merged)];
  if (survivor.confidence === "ARCHIVED")
    problems.push(
      problem(
        "ARTICLE_ARCHIVED",
        "input.survivorId",
        "The surviving article is ARCHIVED: revive it first (articleStateChange to NOT_VALIDATED), or let the other one survive",
        { state: "ARCHIVED" },
      ),
    );
  const onSurvivor = changesText
    ? editProblems(actor, survivor)
    : problemsOf(decideTransition(actor, { ...survivor, hasAnswer: hasAnswer(survivor) }, {}));
  const onMerged = problemsOf(
    decideTransition(
      actor,
      { ...merged, hasAnswer: hasAnswer(merged) },
      {
        audience: survivor.audience,
      },
    ),
  );
  return [...problems, ...at("survivorId", onSurvivor), ...at("mergedId", onMerged)];
}

function audienceProblems(
  survivor: MergeSides["survivor"],
  merged: MergeSides["merged"],
): readonly Problem[] {
  const width = Object.values(ArticleAudience);
  const isNarrower = width.indexOf(survivor.audience) < width.indexOf(merged.audience);
  const isElsewhere =
    survivor.audience === "WITHIN" && merged.audience === "WITHIN" && survivor.teamId !== merged.teamId;
  if (!isNarrower && !isElsewhere) return [];
  return [
    problem(
      "INVALID_STATE",
      "input.survivorId",
      "Some who read the merged article could not read the survivor: let the other one survive, or widen the survivor's audience first",
      { state: survivor.audience },
    ),
  ];
}

function problemsOf(result: ReturnType<typeof decideTransition>): readonly Problem[] {
  return result.ok ? [] : result.error;
}

function at(field: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((found) => ({ ...found, path: ["input", field] }));
}
