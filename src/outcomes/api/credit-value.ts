import { fromMicro, type Micro } from "../../platform/kernel/micro.js";
import { addDays, type Period } from "../../platform/kernel/period.js";
import type { MeasuredCredit, ReuseCredit } from "../actions/read-reuse-credit.js";
import { CreditStatus, type CreditEntry } from "../domain/credit-entry.js";
import { MIN_CREDIT_TICKETS_V1, type CreditInterval } from "../domain/credit-interval.js";
import type { PairCredit } from "../domain/pair-damping.js";
import type {
  ReuseCreditBaselineType,
  ReuseCreditEventType,
  ReuseCreditIntervalType,
  ReuseCreditType,
  ReuseCreditWithheldType,
} from "./credit-types.js";

/** A credit as GraphQL reads it. */
export type ReuseCreditValue = ReuseCreditType & { readonly $credit: ReuseCredit };
/** An event as GraphQL reads it. */
export type ReuseCreditEventValue = ReuseCreditEventType & { readonly $entry: CreditEntry };

const PLACES = 2;

export function reuseCreditValue(reuse: ReuseCredit): ReuseCreditValue {
  const { credit, baseline, change, dataAsOf, period } = reuse;
  return {
    ...measured(reuse),
    period,
    minN: MIN_CREDIT_TICKETS_V1,
    accuracy: credit.accuracy,
    withheld: withheldOf(credit.entries),
    baseline: { ...measured(baseline), period: baseline.period },
    change,
    dataAsOf,
    explanation: explain(reuse),
    $credit: reuse,
  };
}

/** An event with what its linker's tickets add up to. */
export function creditEventValue(entry: CreditEntry, linkers: readonly PairCredit[]): ReuseCreditEventValue {
  const isCounted = entry.status === CreditStatus.COUNTED;
  const pair = isCounted ? linkers.find(({ linker }) => linker === entry.linker) : undefined;
  return {
    status: entry.status,
    occurredOn: entry.occurredOn,
    split: fromMicro(entry.split),
    accuracy: fromMicro(entry.accuracy),
    accuracyBasis: entry.basis,
    ageFactor: fromMicro(entry.age),
    share: fromMicro(entry.share),
    weight: fromMicro(entry.weight),
    linkerWeight: isCounted ? fromMicro(pair?.weight ?? 0) : null,
    linkerCap: pair?.cap == null ? null : fromMicro(pair.cap),
    linkerCredit: isCounted ? fromMicro(pair?.credit ?? 0) : null,
    $entry: entry,
  };
}

function measured({ credit, interval }: MeasuredCredit): Omit<ReuseCreditBaselineType, "period"> {
  return {
    value: credit.n === 0 ? null : fromMicro(credit.value),
    interval: interval === null ? null : intervalValue(interval),
    n: credit.n,
  };
}

function intervalValue({ low, high, level, method }: CreditInterval): ReuseCreditIntervalType {
  return { low: fromMicro(low), high: fromMicro(high), level, method };
}

function withheldOf(entries: readonly CreditEntry[]): readonly ReuseCreditWithheldType[] {
  return [CreditStatus.HELD, CreditStatus.CATCH_ALL, CreditStatus.REPEATED].flatMap((reason) => {
    const own = entries.filter(({ status }) => status === reason);
    if (own.length === 0) return [];
    const weight = own.reduce((sum, entry) => sum + entry.weight, 0);
    return [{ reason, n: new Set(own.map(({ ticketId }) => ticketId)).size, weight: fromMicro(weight) }];
  });
}

function explain({ credit, interval, period, change }: ReuseCredit): string {
  const opening = `From ${period.start} to ${lastDay(period)} this knowledge took part in ${tickets(credit.n)} that others closed`;
  if (interval === null) return `${opening}, so nothing can be said.`;
  const figure = `${opening} and carries ${shown(credit.value)} damped tickets; with other tickets it might have been ${shown(interval.low)} to ${shown(interval.high)} (95 % interval)`;
  return `${figure}; ${CHANGES[change]}.`;
}

const CHANGES: Readonly<Record<ReuseCredit["change"], string>> = {
  HIGHER: "that is more than in the period before, beyond chance",
  LOWER: "that is less than in the period before, beyond chance",
  INDISTINGUISHABLE: "whether that differs from the period before cannot be told",
  INSUFFICIENT_DATA: `a comparison with the period before takes ${MIN_CREDIT_TICKETS_V1} tickets in both`,
};

function lastDay({ end }: Period): string {
  return addDays(end, -1);
}

function tickets(n: number): string {
  return `${n} ${n === 1 ? "ticket" : "tickets"}`;
}

function shown(amount: Micro): string {
  return fromMicro(amount).toFixed(PLACES);
}
