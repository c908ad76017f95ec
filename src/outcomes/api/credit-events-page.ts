import { ArgsType, Field, Int } from "type-graphql";
import { pageOfList, type ListOrder, type ListPage } from "../../platform/graphql/list-page.js";
import type { CreditEntry } from "../domain/credit-entry.js";
import type { FootprintCredit } from "../domain/footprint-credit.js";
import { creditEventValue, type ReuseCreditEventValue } from "./credit-value.js";

const ORDER: ListOrder<CreditEntry> = {
  name: "ReuseCreditEvent OCCURRED_ON ASC",
  positionOf: ({ occurredOn, ticketId, ordinal }) => ({
    value: occurredOn,
    id: `${ticketId} ${String(ordinal).padStart(4, "0")}`,
  }),
};

@ArgsType()
export class CreditEventsArgs {
  @Field(() => Int, {
    nullable: true,
    description: "How many events, from the start or after `after`, 1 to 100 (20 when left out).",
  })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "Start behind this cursor." })
  after?: string | null;
}

/** One page of the events behind a credit, earliest first. */
export function creditEventsPage(
  { entries, linkers }: FootprintCredit,
  args: CreditEventsArgs,
): ListPage<ReuseCreditEventValue> {
  return pageOfList(entries, ORDER, args, (entry) => creditEventValue(entry, linkers));
}
