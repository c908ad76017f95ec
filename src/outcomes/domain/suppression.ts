/** The fewest people whose common figure may be shown to their peers. */
export const MIN_PEOPLE_FOR_PEERS = 5;

/** Why a figure is withheld. */
export interface Suppression {
  readonly reason: "TOO_FEW_PEOPLE";
  /** How many people it would take. */
  readonly threshold: number;
}

/** Whether a group's figure must be withheld from its peers; null when it may be shown. */
export function peerSuppression(peopleCount: number): Suppression | null {
  return peopleCount >= MIN_PEOPLE_FOR_PEERS
    ? null
    : { reason: "TOO_FEW_PEOPLE", threshold: MIN_PEOPLE_FOR_PEERS };
}
