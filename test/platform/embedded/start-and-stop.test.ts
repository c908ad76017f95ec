import { afterAll, describe, expect, it } from "@jest/globals";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

import { ask, cleanUp, processesIn, start, tempFolder } from "./support/temp-data.js";

afterAll(cleanUp);

describe("an embedded server", () => {
  const dataDir = path.join(tempFolder(), "data");

  it("is made, answers, and leaves no process when it is stopped", async () => {
    const server = await start(dataDir);
    expect(server.started).toBe(true);
    expect(await ask(server.connection, "select 1")).toBe(1);
    expect(await ask(server.connection, "show data_checksums")).toBe("on");
    expect(await ask(server.connection, "show server_encoding")).toBe("UTF8");
    expect(await ask(server.connection, "show timezone")).toBe("UTC");
    expect(await ask(server.connection, "show listen_addresses")).toBe("");
    expect(await ask(server.connection, "select lower('ÄÉ') || ('a' < 'B')::text")).toBe("äéfalse");
    expect(await ask(server.connection, "show server_version")).toContain(server.version);
    expect(statSync(server.connection.host).mode & 0o777).toBe(0o700);
    expect(await server.stop()).toBe("stopped");
    expect(processesIn(dataDir)).toEqual([]);
    expect(readdirSync(dataDir).sort()).toEqual(["pg", "pg.log"]);
  });

  it("keeps its data and starts again without making a cluster", async () => {
    const first = await start(dataDir);
    await ask(first.connection, "create table kept as select 7 as n");
    await first.stop();
    const messages: string[] = [];
    const second = await start(dataDir, { log: (message) => messages.push(message) });
    expect(await ask(second.connection, "select n from kept")).toBe(7);
    expect(messages).toEqual([]);
    await second.stop();
  });

  it("syncs to disk unless it is tuned for tests", async () => {
    const durable = await start(dataDir, { tuning: "durable" });
    expect(await ask(durable.connection, "show fsync")).toBe("on");
    expect(await ask(durable.connection, "show synchronous_commit")).toBe("on");
    await durable.stop();
    const forTests = await start(dataDir);
    expect(await ask(forTests.connection, "show fsync")).toBe("off");
    await forTests.stop();
  });

  it("runs with the programs of a given folder", async () => {
    const binDir = "/usr/lib/postgresql/15/bin";
    if (!existsSync(binDir)) return;
    const server = await start(path.join(tempFolder(), "data"), { binDir });
    expect([server.binaries, server.version.split(".")[0]]).toEqual(["given", "15"]);
    await server.stop();
  });

  it("answers a second stop like the first", async () => {
    const server = await start(dataDir);
    expect(await Promise.all([server.stop(), server.stop()])).toEqual(["stopped", "stopped"]);
    expect(await server.stop()).toBe("stopped");
  });
});
