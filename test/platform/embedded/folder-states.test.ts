import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { ask, cleanUp, failedStart, start, tempFolder } from "./support/temp-data.js";

const dataDir = path.join(tempFolder(), "data");
const pgDir = path.join(dataDir, "pg");

beforeAll(async () => {
  mkdirSync(path.join(dataDir, "pg.new-1", "base"), { recursive: true });
  writeFileSync(path.join(dataDir, "pg.new-1", "PG_VERSION"), "18\n");
  mkdirSync(pgDir);
  await (await start(dataDir)).stop();
});
afterAll(cleanUp);

describe("a folder", () => {
  it("with a half-made cluster and an empty pg/ gets a whole one, and the half one goes", () => {
    expect(existsSync(path.join(dataDir, "pg.new-1"))).toBe(false);
    expect(existsSync(path.join(pgDir, "PG_VERSION"))).toBe(true);
  });

  it("of another major version is refused, with both versions and what to do", async () => {
    const { code, message } = await withFile("PG_VERSION", "15\n", () => failedStart(dataDir));
    expect(code).toBe("OTHER_VERSION");
    expect(message).toMatch(/PostgreSQL 18 .* made by PostgreSQL 15: set PG_BIN_DIR to .*15/);
    expect(message).toContain(pgDir);
    expect(message).not.toContain("\n");
  });

  it("with other things in pg/ is refused", async () => {
    const strange = path.join(tempFolder(), "data");
    mkdirSync(path.join(strange, "pg"), { recursive: true });
    writeFileSync(path.join(strange, "pg", "letter.txt"), "Dear reader");
    expect((await failedStart(strange)).code).toBe("NOT_A_DATA_FOLDER");
    expect((await failedStart(path.join(strange, "pg", "letter.txt"))).code).toBe("NOT_A_DATA_FOLDER");
    expect((await failedStart(path.join(strange, "pg", "letter.txt", "in"))).code).toBe("NOT_A_DATA_FOLDER");
  });

  it("with a postmaster.pid whose number now belongs to another program starts", async () => {
    const lines = [
      String(process.ppid),
      pgDir,
      "1700000000",
      "5432",
      path.join(dataDir, "run"),
      "",
      " 1 1",
      "ready",
    ];
    writeFileSync(path.join(pgDir, "postmaster.pid"), `${lines.join("\n")}\n`);
    const server = await start(dataDir);
    expect(server.started).toBe(true);
    await server.stop();
  });

  it("with an empty postmaster.pid, or one of a dead process, starts", async () => {
    for (const content of ["", "4194303\n/elsewhere\n1\n5432\n\n\n"]) {
      writeFileSync(path.join(pgDir, "postmaster.pid"), content);
      const server = await start(dataDir);
      expect(server.started).toBe(true);
      await server.stop();
    }
  });

  it("with a start lock of a dead process, or of one whose number was given again, starts", async () => {
    for (const ticket of ["4194303 1 x", `${process.pid} 1 x`, ""]) {
      writeFileSync(path.join(dataDir, "start.lock"), ticket);
      await (await start(dataDir)).stop();
    }
  });

  it("whose server cannot start gives the last lines of the server's log", async () => {
    const failed = await withFile("postgresql.conf", "no_such_setting = 1\n", () => failedStart(dataDir));
    expect(failed.code).toBe("START_FAILED");
    expect(failed.message).toContain("no_such_setting");
    expect(failed.message).not.toContain("\n");
  });

  it("without programs to run says where they were looked for", async () => {
    const { code, message } = await failedStart(dataDir, { binDir: "/no/such/bin" });
    expect(code).toBe("NO_BINARIES");
    expect(message).toContain("/no/such/bin");
  });

  it("with a very long name, a comma and a quote puts its socket into a short one", async () => {
    const long = path.join(tempFolder(), `it's, "long" ${"x".repeat(90)}`, "data");
    const server = await start(long);
    expect(server.connection.host.length).toBeLessThan(80);
    expect(await ask(server.connection, "select 1")).toBe(1);
    await server.stop();
    expect(existsSync(server.connection.host)).toBe(false);
    const odd = await start(path.join(tempFolder(), 'a, "b"'));
    expect(await ask(odd.connection, "select 1")).toBe(1);
    await odd.stop();
  });
});

/** Writes another content into a file of the cluster while `work` runs. */
async function withFile<T>(name: string, content: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(pgDir, name);
  const before = readFileSync(file);
  writeFileSync(file, content);
  try {
    return await work();
  } finally {
    writeFileSync(file, before);
  }
}
