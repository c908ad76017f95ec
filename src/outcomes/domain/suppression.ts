import { assertNever } from "../../platform/kernel/assert-never.js";

/** The fewest people whose common figure may be shown to their peers. */
export const MIN_PEOPLE_FOR_PEERS = 5;

/** Why a figure is withheld. */
export const SuppressionReason = {
  TOO_FEW_PEOPLE: "TOO_FEW_PEOPLE",
  PROTECTS_OTHERS: "PROTECTS_OTHERS",
  NOT_RELEASED: "NOT_RELEASED",
} as const;
export type SuppressionReason = (typeof SuppressionReason)[keyof typeof SuppressionReason];

/** A withheld figure, and what it would take. */
export interface Suppression {
  readonly reason: SuppressionReason;
  /** How many people it would take. */
  readonly threshold: number;
}

/** A figure withheld for that reason. */
export function withheld(reason: SuppressionReason): Suppression {
  return { reason, threshold: MIN_PEOPLE_FOR_PEERS };
}

/** Whether a group's figure must be withheld from its peers; null when it may be shown. */
export function peerSuppression(peopleCount: number): Suppression | null {
  return peopleCount >= MIN_PEOPLE_FOR_PEERS ? null : withheld("TOO_FEW_PEOPLE");
}

/** The reason in a sentence for whoever asked. */
export function explainSuppression({ reason, threshold }: Suppression): string {
  switch (reason) {
    case "TOO_FEW_PEOPLE":
      return `Withheld: peers see the figure of a group when at least ${threshold} people stand behind it.`;
    case "PROTECTS_OTHERS":
      return `Withheld: subtracted from other figures that peers see, it would tell the figure of fewer than ${threshold} people.`;
    case "NOT_RELEASED":
      return "Withheld: peers see the figures of a closed month once it has been published, when all its cases are final.";
    default:
      return assertNever(reason);
  }
}
