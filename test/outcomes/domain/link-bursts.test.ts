import { describe, expect, test } from "@jest/globals";
import { findBursts, type TimedLink } from "../../../src/outcomes/domain/link-bursts.js";
import { addMs, type LocalDate, type Period } from "../../../src/platform/kernel/period.js";
import { instant } from "./make-facts.js";

const MARCH: Period = { start: "2026-03-01" as LocalDate, end: "2026-04-01" as LocalDate };
const links = (
  count: number,
  day: (at: number) => number,
  secondsBeforeClosing: number,
): readonly TimedLink[] =>
  Array.from({ length: count }, (_, at) => {
    const on = `2026-03-${String(day(at)).padStart(2, "0")}`;
    const linkedAt = instant(`${on}T10:00:00Z`);
    return { linkedAt, linkedOn: on as LocalDate, closedAt: addMs(linkedAt, secondsBeforeClosing * 1000) };
  });
const alarms = (all: readonly TimedLink[]): readonly string[] =>
  findBursts(all, MARCH).flatMap(({ burst, isAlarm }) => (isAlarm ? [burst] : []));
const evenly = (at: number): number => 1 + (at % 31);

describe("bursts of links", () => {
  test("are seen where a form makes links by closing tickets", () => {
    expect(alarms(links(40, evenly, 1))).toEqual(["AT_CLOSING"]);
    expect(alarms(links(40, evenly, 300))).toEqual([]);
  });

  test("are seen at the end of a period", () => {
    expect(alarms(links(60, (at) => (at < 30 ? 31 : evenly(at)), 300))).toEqual(["AT_PERIOD_END"]);
  });

  test("raise no alarm on few links, on half of the links, or on none", () => {
    expect(alarms(links(29, evenly, 1))).toEqual([]);
    expect(alarms([...links(40, evenly, 1), ...links(40, evenly, 300)])).toEqual([]);
    expect(findBursts([], MARCH)).toMatchObject([
      { n: 0, share: null, interval: null, isAlarm: false },
      { n: 0, share: null, interval: null, isAlarm: false },
    ]);
  });
});
