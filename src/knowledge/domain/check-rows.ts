import { problem, type Problem } from "../../platform/kernel/problem.js";
import { isStorable } from "../../platform/kernel/storable-text.js";
import { textProblems } from "./check-text.js";
import type { ArticleRow, LinkRow } from "./rows.js";

const MAX_EXTERNAL_ID = 255;

/** What is wrong with an article row by itself. */
export function articleRowProblems(row: ArticleRow): readonly Problem[] {
  const problems = [...referenceProblems("externalId", row.externalId), ...textProblems(row, "")];
  for (const field of ["author", "updatedBy"] as const) {
    const reference = row[field];
    if (reference != null) problems.push(...referenceProblems(field, reference));
  }
  if (row.translationOf != null) {
    problems.push(...referenceProblems("translationOf", row.translationOf));
    if (row.translationOf === row.externalId)
      problems.push(
        problem(
          "VALIDATION_FAILED",
          "translationOf",
          `"${row.externalId}" cannot be a translation of itself: name the article it was translated from, or null`,
        ),
      );
  }
  if (row.createdAt !== undefined && row.updatedAt !== undefined && row.updatedAt < row.createdAt)
    problems.push(
      problem(
        "VALIDATION_FAILED",
        "updatedAt",
        `updatedAt ${row.updatedAt} is before createdAt ${row.createdAt}: an article changes after it exists`,
      ),
    );
  return problems;
}

/** What is wrong with a link row by itself. */
export function linkRowProblems(row: LinkRow): readonly Problem[] {
  const problems = [...referenceProblems("ticket", row.ticket), ...referenceProblems("article", row.article)];
  for (const field of ["linkedBy", "reviewedBy"] as const) {
    const reference = row[field];
    if (reference != null) problems.push(...referenceProblems(field, reference));
  }
  if (row.unlinkedAt != null && row.unlinkedAt < row.linkedAt)
    problems.push(
      problem(
        "VALIDATION_FAILED",
        "unlinkedAt",
        `unlinkedAt ${row.unlinkedAt} is before linkedAt ${row.linkedAt}: a link ends after it begins`,
      ),
    );
  return problems;
}

function referenceProblems(field: string, text: string): readonly Problem[] {
  if (text !== "" && text.length <= MAX_EXTERNAL_ID && isStorable(text)) return [];
  return [problem("VALIDATION_FAILED", field, `Expected 1 to ${MAX_EXTERNAL_ID} characters of text`)];
}
