import { expect } from "@jest/globals";
import { fromGlobalId, toGlobalId } from "../../src/platform/kernel/global-id.js";
import { startTestServer } from "../support/http.js";
import { openTestDatabase } from "../support/test-database.js";
import { openDesk } from "./desk.js";
import { openRecords, type Records, type RecordIds, type RecordType } from "./desk-records.js";

/** Two organisations with one thing of each kind, and somebody of the first who asks. */
export interface Neighbours extends Records {
  /** The things of the other organisation. */
  readonly foreign: RecordIds;
  /** Ids that name nothing for the viewer: never issued, of another organisation, of another type, no id at all. */
  namingNothing(type: RecordType): readonly string[];
  ask(
    query: string,
    variables: object,
  ): Promise<{ readonly data: unknown; readonly errors: readonly unknown[] }>;
  /** Asks with each of the ids; the answers must not differ in a single character. */
  sameAnswer(
    query: string,
    tried: readonly string[],
    variables: (id: string) => object,
  ): Promise<Record<string, never>>;
  close(): Promise<void>;
}

export async function openNeighbours(): Promise<Neighbours> {
  const db = await openTestDatabase();
  const desk = await openDesk(db, "acme");
  const records = await openRecords(db, desk);
  const { ids } = records;
  const { ids: foreign } = await openRecords(db, await openDesk(db, "neighbour"));
  const server = await startTestServer(db.deps);
  // Whoever leads and administers everything here still knows nothing of what is next door.
  const { token } = await desk.org.as("dana");
  const ask: Neighbours["ask"] = (query, variables) => server.askText(token, query, variables);
  return {
    ...records,
    foreign,
    namingNothing: (type) => {
      const other: RecordType = type === "Ticket" ? "Person" : "Ticket";
      const nobody = toGlobalId(type, "00000000-0000-7000-8000-000000000000");
      const disguised = toGlobalId(type, fromGlobalId(ids[other])?.id ?? "");
      return [nobody, foreign[type], ids[other], disguised, "nonsense", ""];
    },
    ask,
    sameAnswer: async (query, tried, variables) => {
      const answers = [];
      for (const id of tried) answers.push(await ask(query, variables(id)));
      for (const answer of answers.slice(1)) expect(answer).toEqual(answers[0]);
      expect(answers[0]?.errors).toEqual([]);
      return answers[0]?.data as Record<string, never>;
    },
    close: async () => {
      await server.http.close();
      await db.close();
    },
  };
}
