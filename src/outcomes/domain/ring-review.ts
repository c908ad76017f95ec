import type { PersonId } from "../../platform/kernel/ids.js";
import { accuracyOf, type LinkAccuracy } from "./credit-accuracy.js";
import type { CreditLink } from "./credit-event.js";
import type { Ring } from "./rings.js";

/** Links of a ring that people outside it must have reviewed before its credit is given; all, where it has fewer. */
export const RING_REVIEW_LINKS_V1 = 20;

/** A ring with what reviews of its links have shown so far. */
export interface ReviewedRing extends Ring {
  /** Links by which members used what members wrote. */
  readonly links: readonly CreditLink[];
  /** How many reviews it takes. */
  readonly needed: number;
  /** What reviewers outside the ring said of them. */
  readonly accuracy: LinkAccuracy;
  /** Whether its credit still waits. */
  readonly isHeld: boolean;
}

/** An event between a linker and a contributor. */
interface LinkedEvent {
  readonly linker: PersonId | null;
  readonly contributor: PersonId;
  readonly links: readonly CreditLink[];
}

/**
 * Looks up what reviews say of the links inside each ring. A member's word about another member's link does not count,
 * nor does one whose author is not known. Held credit is given as soon as enough was reviewed, at the accuracy that
 * was found: nobody has to pass a sentence on people, only on links.
 */
export function reviewRings(rings: readonly Ring[], events: readonly LinkedEvent[]): readonly ReviewedRing[] {
  return rings.map((ring) => {
    const isMember = new Set(ring.members);
    const inside = events.filter(
      ({ linker, contributor }) => linker !== null && isMember.has(linker) && isMember.has(contributor),
    );
    const links = [
      ...new Map(inside.flatMap((event) => event.links).map((link) => [link.linkId, link])).values(),
    ];
    const needed = Math.min(RING_REVIEW_LINKS_V1, links.length);
    const accuracy = accuracyOf(
      links.filter(({ reviewedBy }) => reviewedBy !== null && !isMember.has(reviewedBy)),
      needed,
    );
    return { ...ring, links, needed, accuracy, isHeld: accuracy.reviewed < needed };
  });
}
