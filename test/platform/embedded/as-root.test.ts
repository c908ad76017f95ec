import { afterAll, describe, expect, it } from "@jest/globals";
import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

import { isRootOnLinux } from "../../../src/platform/embedded/server-user.js";
import { ask, cleanUp, processesIn, start, tempFolder } from "./support/temp-data.js";

afterAll(cleanUp);
const asRoot = isRootOnLinux() ? describe : describe.skip;

asRoot("as root", () => {
  it("a clone that only root may enter works, and its files stay root's", async () => {
    const clone = tempFolder();
    chmodSync(clone, 0o700);
    const server = await start(path.join(clone, ".data"));
    expect(await ask(server.connection, "select 1")).toBe(1);
    expect(server.connection.host).toBe(path.join(clone, ".data", "run"));
    expect(statSync(path.join(clone, ".data", "pg")).uid).toBe(0);
    await server.stop();
  });

  it("without user namespaces another user runs it, in the same place when he can reach it", async () => {
    const clone = tempFolder();
    chmodSync(clone, 0o755);
    const dataDir = path.join(clone, ".data");
    const server = await start(dataDir, { rootMode: "uid" });
    expect(await ask(server.connection, "select 1")).toBe(1);
    expect(statSync(path.join(dataDir, "pg")).uid).toBe(65534);
    await server.stop();
    const later = await start(dataDir);
    expect(later.started).toBe(true);
    expect(statSync(path.join(dataDir, "pg")).uid).toBe(65534);
    await later.stop();
  });

  it("without user namespaces takes a cluster made with them along", async () => {
    const clone = tempFolder();
    chmodSync(clone, 0o755);
    await (await start(path.join(clone, ".data"))).stop();
    const server = await start(path.join(clone, ".data"), { rootMode: "uid" });
    expect(await ask(server.connection, "select 1")).toBe(1);
    await server.stop();
  });

  it("without user namespaces data goes elsewhere when another user cannot reach the clone, and says where", async () => {
    const [clone, relocateUnder] = [tempFolder(), tempFolder()];
    chmodSync(clone, 0o700);
    chmodSync(relocateUnder, 0o755);
    const dataDir = path.join(clone, ".data");
    const told: unknown[] = [];
    const log = (_message: string, fields?: Record<string, unknown>): unknown =>
      told.push(fields?.["folder"]);
    const server = await start(dataDir, { rootMode: "uid", relocateUnder, log });
    const home = path.join(relocateUnder, readdirSync(relocateUnder)[0] ?? "");
    expect(told).toContain(home);
    expect(readFileSync(path.join(dataDir, "pg-location"), "utf8").trim()).toBe(home);
    await ask(server.connection, "create table kept as select 7 as n");
    await server.stop();
    const later = await start(dataDir);
    expect(await ask(later.connection, "select n from kept")).toBe(7);
    await later.stop();
    expect(processesIn(home)).toEqual([]);
  });
});
