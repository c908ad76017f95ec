import { assertNever } from "../../platform/kernel/assert-never.js";
import { addDays, type LocalDate, type Period } from "../../platform/kernel/period.js";
import { PeriodRule } from "./metric-definition.js";

/**
 * The days that count of a period that was asked for. Under LAST_MONTH these are the days of the period that lie in the
 * calendar month of its last day: a quarter shows the state at the end of its third month.
 */
export function countedPeriod(rule: PeriodRule, period: Period): Period {
  switch (rule) {
    case PeriodRule.WHOLE_PERIOD:
      return period;
    case PeriodRule.LAST_MONTH: {
      const firstOfMonth = `${addDays(period.end, -1).slice(0, 7)}-01` as LocalDate;
      return { start: firstOfMonth > period.start ? firstOfMonth : period.start, end: period.end };
    }
    default:
      return assertNever(rule);
  }
}
