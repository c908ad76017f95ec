import type { PersonId, TeamId } from "../../../src/platform/kernel/ids.js";
import type { Random } from "../../../src/platform/kernel/random.js";
import type { ReleaseCell } from "../../../src/outcomes/domain/release-plan.js";

/** A month of an organisation: who was where, and who had cases of each family of metrics. */
export interface ReleaseMonth {
  readonly teams: readonly { readonly id: TeamId; readonly parentId: TeamId | null }[];
  /** By family of metrics: its metrics count the same cases. */
  readonly families: ReadonlyMap<string, readonly ReleaseCell[]>;
}

export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  resolutions: ["CALLBACK_RATE", "REOPEN_RATE"],
  answers: ["CSAT_SHARE"],
};

export const person = (name: string): PersonId => name as PersonId;
export const team = (name: string): TeamId => name as TeamId;

export function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** Teams of all sizes below one another; some people change teams in the month, some are in none, some do nothing. */
export function randomMonth(random: Random, people: number, teamCount: number): ReleaseMonth {
  const teams = Array.from({ length: teamCount }, (_, index) => ({
    id: team(`t${String(index).padStart(2, "0")}`),
    parentId:
      index === 0 || random() < 0.3
        ? null
        : team(`t${String(Math.floor(random() * index)).padStart(2, "0")}`),
  }));
  const places = [null, ...teams.map(({ id }) => id)];
  const stays = Array.from({ length: people }, (_, index) => ({
    who: person(`p${index}`),
    // The first place is always had; one in ten moves within the month.
    where: [
      random() < 0.05 ? null : pick(random, places.slice(1)),
      ...(random() < 0.1 ? [pick(random, places)] : []),
    ],
    families: new Set(
      Object.keys(FAMILIES).filter((family) => random() < (family === "answers" ? 0.6 : 0.9)),
    ),
  }));
  const families = new Map(
    Object.entries(FAMILIES).map(([family, metrics]) => [
      family,
      places.map((id): ReleaseCell => {
        const here = stays.filter(({ where }) => where.includes(id));
        const active = new Set(here.filter((one) => one.families.has(family)).map(({ who }) => who));
        return {
          id,
          parentId: teams.find((one) => one.id === id)?.parentId ?? null,
          members: new Set(here.map(({ who }) => who)),
          active: new Map(metrics.map((metric) => [metric, active])),
        };
      }),
    ]),
  );
  return { teams, families };
}

/** The cells that a figure of `id` adds up. */
export function cellsBelow(cells: readonly ReleaseCell[], id: TeamId | null): readonly ReleaseCell[] {
  const children = cells.filter((cell) => cell.id !== null && cell.parentId === id);
  return [
    ...cells.filter((cell) => cell.id === id),
    ...children.flatMap((child) => cellsBelow(cells, child.id)),
  ];
}

/** Everybody in the cells. */
export function peopleIn(cells: readonly ReleaseCell[]): ReadonlySet<PersonId> {
  return new Set(cells.flatMap((cell) => [...cell.members]));
}
