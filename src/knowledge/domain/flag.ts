import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";

/** What is wrong with an article. */
export const FlagReason = {
  INACCURATE: "INACCURATE",
  OUTDATED: "OUTDATED",
  INCOMPLETE: "INCOMPLETE",
  UNCLEAR: "UNCLEAR",
  DUPLICATE: "DUPLICATE",
  WRONG_AUDIENCE: "WRONG_AUDIENCE",
  SENSITIVE: "SENSITIVE",
  BROKEN_LINK: "BROKEN_LINK",
  OTHER: "OTHER",
} as const;
export type FlagReason = (typeof FlagReason)[keyof typeof FlagReason];

/** How far a flag has come; FIXED and REJECTED are final. */
export const FlagState = {
  OPEN: "OPEN",
  IN_PROGRESS: "IN_PROGRESS",
  FIXED: "FIXED",
  REJECTED: "REJECTED",
} as const;
export type FlagState = (typeof FlagState)[keyof typeof FlagState];

/** Which states follow which. */
export const FLAG_TRANSITIONS: Readonly<Record<FlagState, readonly FlagState[]>> = {
  OPEN: ["IN_PROGRESS", "FIXED", "REJECTED"],
  IN_PROGRESS: ["OPEN", "FIXED", "REJECTED"],
  FIXED: [],
  REJECTED: [],
};

/** Decides a change of a flag; whoever raised it is owed a word when it is rejected. */
export function decideFlagTransition(
  from: FlagState,
  to: FlagState,
  note: string | null,
): Result<FlagState, readonly Problem[]> {
  if (!FLAG_TRANSITIONS[from].includes(to))
    return err([
      problem(
        "INVALID_STATE",
        "input.state",
        `A flag that is ${from} cannot become ${to}; ${FLAG_TRANSITIONS[from].length === 0 ? "it is settled: raise a new one" : `it can become ${FLAG_TRANSITIONS[from].join(" or ")}`}`,
        { state: from },
      ),
    ]);
  if (to === "REJECTED" && (note ?? "").trim() === "")
    return err([
      problem(
        "VALIDATION_FAILED",
        "input.note",
        "Rejecting a flag needs a note: say why the article is right as it is",
      ),
    ]);
  return ok(to);
}
