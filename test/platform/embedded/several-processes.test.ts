import { afterAll, describe, expect, it } from "@jest/globals";
import { existsSync } from "node:fs";
import path from "node:path";

import pg from "pg";

import { connect } from "../../../src/platform/embedded/connect.js";
import { ensureDatabase } from "../../../src/platform/embedded/ensure-database.js";
import { embeddedProcess } from "./support/embedded-process.js";
import { ask, cleanUp, processesIn, start, tempFolder } from "./support/temp-data.js";

afterAll(cleanUp);
const dataDir = path.join(tempFolder(), "data");

describe("several processes on one folder", () => {
  it("start one server when they begin at once, and the last one out stops it", async () => {
    const processes = [embeddedProcess(dataDir), embeddedProcess(dataDir), embeddedProcess(dataDir)];
    const said = await Promise.all(processes.map((one) => one.said));
    expect(said.filter((one) => one["started"] === true)).toHaveLength(1);
    expect(said.filter((one) => one["started"] === false)).toHaveLength(2);
    const left = await Promise.all(processes.map((one) => one.leave()));
    expect(left.map((one) => one["how"]).sort()).toEqual(["left-running", "left-running", "stopped"]);
    expect(processesIn(dataDir)).toEqual([]);
  });

  it("hand the server over from its starter to a guest", async () => {
    const [starter, guest] = [await start(dataDir), await start(dataDir)];
    expect([starter.started, guest.started]).toEqual([true, false]);
    expect(await starter.stop()).toBe("left-running");
    expect(await ask(guest.connection, "select 1")).toBe(1);
    expect(await guest.stop()).toBe("stopped");
    expect(processesIn(dataDir)).toEqual([]);
  });

  it("leave the server to a client that is no process of ours", async () => {
    const server = await start(dataDir);
    const client = new pg.Client({ ...server.connection });
    await client.connect();
    expect(await server.stop()).toBe("left-running");
    await client.end();
    const adopter = await start(dataDir);
    expect(adopter.started).toBe(false);
    expect(await adopter.stop()).toBe("stopped");
  });
});

describe("several sessions that find no database", () => {
  it("make one, and none of them fails, whoever of them makes it", async () => {
    const server = await start(dataDir);
    const sessions = await Promise.all(
      Array.from({ length: 6 }, (_, number) => connect(server.connection, `session ${number}`)),
    );
    for (let round = 0; round < 3; round += 1) {
      await sessions[0]?.query(`drop database ${server.connection.database}`);
      await Promise.all(sessions.map(ensureDatabase));
      expect(await ask(server.connection, "select 1")).toBe(1);
    }
    await Promise.all(sessions.map((session) => session.end()));
    expect(await server.stop()).toBe("stopped");
  });
});

describe("a process that is killed", () => {
  it("leaves an orphan, which the next one adopts and stops", async () => {
    const killed = embeddedProcess(dataDir);
    expect(await killed.said).toEqual({ started: true });
    await killed.kill();
    const orphan = processesIn(dataDir);
    expect(orphan.length).toBeGreaterThan(0);
    const adopter = await start(dataDir);
    expect(adopter.started).toBe(false);
    expect(await ask(adopter.connection, "select 1")).toBe(1);
    expect(await adopter.stop()).toBe("stopped");
    expect(processesIn(dataDir)).toEqual([]);
  });

  it("does not block the next one, whenever during its start it died", async () => {
    for (const afterMs of [700, 1000]) {
      const folder = path.join(tempFolder(), "data");
      const killed = embeddedProcess(folder);
      killed.said.catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      await killed.kill();
      const next = await start(folder);
      expect(await ask(next.connection, "select 1")).toBe(1);
      expect(await next.stop()).toBe("stopped");
      expect(existsSync(path.join(folder, "start.lock"))).toBe(false);
    }
  });

  it("finds its server again after that was killed", async () => {
    const first = await start(dataDir);
    for (const pid of processesIn(dataDir)) process.kill(pid, "SIGKILL");
    const second = await start(dataDir);
    expect(second.started).toBe(true);
    expect(await ask(second.connection, "select 1")).toBe(1);
    await second.stop();
    await first.stop();
    expect(processesIn(dataDir)).toEqual([]);
  });
});
