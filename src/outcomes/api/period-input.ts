import { Field, InputType, ObjectType } from "type-graphql";
import { LocalDate } from "../../platform/graphql/scalars.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import { makePeriod, type LocalDate as Day, type Period } from "../../platform/kernel/period.js";

@InputType("PeriodInput", {
  description:
    "A range of days of the organisation's calendar, from `start` up to but without `end`: all of March is 2026-03-01 to 2026-04-01.",
})
export class PeriodInput {
  @Field(() => LocalDate, { description: "The first day." })
  start!: Day;
  @Field(() => LocalDate, { description: "The day after the last one." })
  end!: Day;
}

@ObjectType("Period", { description: "A range of days, from `start` up to but without `end`." })
export class PeriodType {
  @Field(() => LocalDate, { description: "The first day." })
  start!: Day;
  @Field(() => LocalDate, { description: "The day after the last one." })
  end!: Day;
}

/** Reads a period argument; one that holds no day is refused. */
export function readPeriod(input: PeriodInput, argument: string): Period {
  const period = makePeriod(input.start, input.end);
  if (period.ok) return period.value;
  throw new BadUserInput(
    [argument, "end"],
    `${period.error}: "${argument}" must end after it starts, but ends on ${input.end} and starts on ${input.start}; "end" is the day after the last one`,
  );
}
