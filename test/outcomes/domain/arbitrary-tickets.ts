import fc from "fast-check";
import { LinkKind, LinkOrigin, LinkVerdict } from "../../../src/knowledge/domain/link.js";
import {
  LinkDuplication,
  TicketDisposition,
  type LinkFacts,
  type TicketFacts,
} from "../../../src/outcomes/domain/facts.js";
import { NoArticleReason, RepeatReason, TicketKind } from "../../../src/tickets/domain/ticket.js";
import {
  articleId,
  hour,
  JOINED,
  linkId,
  momentAt,
  personId,
  resolution,
  ticket,
  ticketId,
} from "./make-facts.js";

const PEOPLE = ["ann", "bob", "cid", "dot"];
const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(values, { nil: null, freq: 3 });
const anyOf = <T>(values: Readonly<Record<string, T>>): fc.Arbitrary<T> =>
  fc.constantFrom(...Object.values(values));
const mostly = <T>(usual: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });

/** A link as tickets carry it: mostly eligible, sometimes a self-link, an import or of another kind. */
export const anyLink: fc.Arbitrary<Omit<LinkFacts, "linkId">> = fc
  .record({
    article: fc.constantFrom("A", "B", "C", "D"),
    kind: mostly(LinkKind.SOLVED_BY, anyOf<LinkKind>(LinkKind)),
    origin: mostly(LinkOrigin.AGENT, anyOf<LinkOrigin>(LinkOrigin)),
    linkedBy: mostly<string | null>("ann", orNull(fc.constantFrom(...PEOPLE))),
    linkerIsPerson: mostly(true, fc.boolean()),
    linkedHour: fc.integer({ min: 0, max: 72 }),
    verdict: anyOf<LinkVerdict>(LinkVerdict),
    createdHour: mostly(-500, fc.integer({ min: -10, max: 100 })),
    contributors: fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: 2 }),
    duplication: anyOf<LinkDuplication>(LinkDuplication),
    visibleHour: orNull(fc.integer({ min: -500, max: 900 })),
    reusedHour: orNull(fc.integer({ min: 0, max: 1200 })),
  })
  .map((drawn) => ({
    articleId: articleId(drawn.article),
    clusterId: articleId(drawn.article),
    kind: drawn.kind,
    origin: drawn.origin,
    linkedBy: drawn.linkedBy === null ? null : personId(drawn.linkedBy),
    linkerIsPerson: drawn.linkerIsPerson,
    linkerJoinedOn: drawn.linkedBy === null ? null : JOINED,
    linkedAt: hour(drawn.linkedHour),
    linkedOn: momentAt(hour(drawn.linkedHour)).on,
    verdict: drawn.verdict,
    articleCreatedAt: hour(drawn.createdHour),
    contributorIds: drawn.contributors.map(personId),
    duplication: drawn.duplication,
    articleVisibleAt: drawn.visibleHour === null ? null : hour(drawn.visibleHour),
    // Only what was created from the ticket asks whether it helped elsewhere.
    reusedElsewhereAt:
      drawn.kind !== LinkKind.CREATED_FROM || drawn.reusedHour === null ? null : hour(drawn.reusedHour),
  }));

const anyTicket = fc.record({
  kind: mostly<TicketKind>("INCIDENT", anyOf<TicketKind>(TicketKind)),
  priority: orNull(fc.constantFrom("P1", "P2")),
  noArticleReason: mostly<NoArticleReason | null>(null, anyOf<NoArticleReason>(NoArticleReason)),
  openedHour: fc.integer({ min: 0, max: 400 }),
  resolvedAfter: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 3 }),
  reopenedAfter: fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 2 }),
  closedAfter: orNull(fc.integer({ min: 1, max: 300 })),
  resolver: orNull(fc.constantFrom(...PEOPLE)),
  resolverIsPerson: mostly(true, fc.boolean()),
  requester: mostly<string | null>("requester", fc.constantFrom("other", null)),
  category: fc.constantFrom(["mail"], ["mail", "login"], []),
  disposition: mostly<TicketDisposition | null>(null, anyOf<TicketDisposition>(TicketDisposition)),
  parent: mostly<number | null>(null, fc.nat(6)),
  repeatOf: mostly<number | null>(null, fc.nat(6)),
  repeatReason: orNull(anyOf<RepeatReason>(RepeatReason)),
  positive: orNull(fc.boolean()),
  asked: fc.boolean(),
  links: fc.array(anyLink, { maxLength: 4 }),
});

/** The tickets of a requester, with a few of somebody else's among them. */
export const anyUnit: fc.Arbitrary<readonly TicketFacts[]> = fc
  .array(anyTicket, { maxLength: 8 })
  .map((all) =>
    all.map((drawn, index): TicketFacts => {
      const after = (hours: number): ReturnType<typeof hour> => hour(drawn.openedHour + hours);
      const resolver = {
        resolverId: drawn.resolver === null ? null : personId(drawn.resolver),
        resolverIsPerson: drawn.resolverIsPerson,
        resolverJoinedOn: drawn.resolver === null ? null : JOINED,
      };
      return ticket(`t${String(index)}`, {
        ...resolver,
        kind: drawn.kind,
        priority: drawn.priority,
        noArticleReason: drawn.noArticleReason,
        openedAt: hour(drawn.openedHour),
        closure: drawn.closedAfter === null ? null : momentAt(after(drawn.closedAfter)),
        resolutions: drawn.resolvedAfter.map((hours) => ({ ...resolution(after(hours)), ...resolver })),
        reopenedAt: drawn.reopenedAfter.map(after),
        requesterKey: drawn.requester,
        category: drawn.category,
        disposition: drawn.disposition,
        parentId: drawn.parent === null ? null : ticketId(`t${String(drawn.parent)}`),
        repeatOf: drawn.repeatOf === null ? null : ticketId(`t${String(drawn.repeatOf)}`),
        repeatReason: drawn.repeatReason,
        csat:
          drawn.positive === null
            ? null
            : { ...momentAt(after(5)), score: drawn.positive ? 5 : 2, positive: drawn.positive },
        csatAsked: drawn.asked ? momentAt(after(4)) : null,
        links: drawn.links.map((drawnLink, at) => ({
          ...drawnLink,
          linkId: linkId(`t${String(index)}-l${String(at)}`),
        })),
      });
    }),
  );
