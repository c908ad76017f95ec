import { addDays, type Period } from "../../platform/kernel/period.js";
import { MIN_REVIEWED_LINKS_V1 } from "../../outcomes/domain/credit-accuracy.js";
import type { EvidenceFootprint, FootprintAccuracy, LeftOut } from "./evidence-footprint.js";
import { plainSentence, type SpokenMeasure } from "./plain-sentence.js";

/** Whose knowledge a sentence is about, as it is told to the reader. */
export const KnowledgeOwner = {
  READER: "READER",
  PERSON: "PERSON",
  TEAM: "TEAM",
  ORGANISATION: "ORGANISATION",
} as const;
export type KnowledgeOwner = (typeof KnowledgeOwner)[keyof typeof KnowledgeOwner];

const OWNER_WORDS: Readonly<Record<KnowledgeOwner, string>> = {
  READER: "Your knowledge",
  PERSON: "This person's knowledge",
  TEAM: "The knowledge of this team",
  ORGANISATION: "The knowledge of the organisation",
};

const OF_OTHERS = ["solved ticket of others", "solved tickets of others"] as const;
/** In a group the others may be of the same group: a colleague who had written none of it. */
const OF_READERS = [
  "ticket solved by somebody who had not written it",
  "tickets solved by people who had not written it",
] as const;

const TICKET_WORDS: Readonly<Record<KnowledgeOwner, readonly [one: string, many: string]>> = {
  READER: OF_OTHERS,
  PERSON: OF_OTHERS,
  TEAM: OF_READERS,
  ORGANISATION: OF_READERS,
};

const REASON_WORDS: Readonly<Record<LeftOut["reason"], (n: number) => string>> = {
  HELD: (n) => `${n} held until more links between these colleagues have been reviewed`,
  REPEATED: (n) => `${n} where the same knowledge had just counted for the same requester or problem`,
  CATCH_ALL: (n) => `${n} with only an article that is linked to tickets of every kind`,
};

const PERCENT = 100;

/**
 * Where knowledge took part, in plain words with the limits of what can be said: in how many tickets, how far the links
 * behind them were found right, what is held and what is left out. It compares nobody with anybody (knowledge.md §5.4).
 */
export function footprintSentence(
  { n, accuracy, leftOut }: Pick<EvidenceFootprint, "n" | "accuracy" | "leftOut">,
  owner: KnowledgeOwner,
  { start, end }: Period,
): string {
  const [one, many] = TICKET_WORDS[owner];
  const tickets = n === 0 ? `no ${one}` : `${n} ${n === 1 ? one : many}`;
  const how = n === 0 ? "" : ` (${accuracyWords(accuracy)})`;
  const opening = `${OWNER_WORDS[owner]} took part in ${tickets}${how} from ${start} to ${addDays(end, -1)}`;
  const rest = leftOut.map(({ reason, n: count }) => REASON_WORDS[reason](count));
  const limits = [
    ...(rest.length === 0 ? [] : [`not counted: ${rest.join(", ")}`]),
    "help that nobody linked to a ticket is not in it",
  ];
  return `${[opening, ...limits].join("; ")}.`;
}

function accuracyWords({ reviewed, interval }: FootprintAccuracy): string {
  if (interval === null) return "how many of the links are accurate is not known, because none was reviewed";
  const [low, high] = [interval.low, interval.high].map((share) => (share * PERCENT).toFixed(1));
  const from = reviewed === 1 ? "1 reviewed link" : `${reviewed} reviewed links`;
  const few =
    reviewed < MIN_REVIEWED_LINKS_V1 ? `, fewer than the ${MIN_REVIEWED_LINKS_V1} that say much` : "";
  return `accuracy between ${low} and ${high} %, from ${from}${few}`;
}

/** Where a figure stands and what is not in it, in plain words. */
export function figureSentence(measure: SpokenMeasure): string {
  const { figure } = measure;
  const said = plainSentence([measure]);
  if (figure === null) return said;
  const { nImmature, exclusions } = figure.result;
  const left = exclusions.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    ...(nImmature === 0 ? [] : [`${nImmature} too recent to count`]),
    ...(left === 0 ? [] : [`${left} left out for the reasons given`]),
  ];
  return parts.length === 0 ? said : `${said} Not in it: ${parts.join(" and ")}.`;
}
