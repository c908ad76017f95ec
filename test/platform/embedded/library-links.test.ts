import { afterAll, describe, expect, it } from "@jest/globals";
import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

import { makeLibraryLinks } from "../../../src/platform/embedded/library-links.js";
import { cleanUp, tempFolder } from "./support/temp-data.js";

afterAll(cleanUp);

function packageWithoutLinks(): string {
  const folder = tempFolder();
  mkdirSync(path.join(folder, "native", "lib"), { recursive: true });
  writeFileSync(path.join(folder, "native", "lib", "libx.so.1.2"), "library");
  const links = ["libx.so", "libx.so.1"].map((name) => ({
    source: "native/lib/libx.so.1.2",
    target: `native/lib/${name}`,
  }));
  writeFileSync(path.join(folder, "native", "pg-symlinks.json"), JSON.stringify(links));
  return folder;
}

describe("the library links of the binary package", () => {
  it("are made once by any number of processes at the same time", async () => {
    const folder = packageWithoutLinks();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => makeLibraryLinks(folder, path.join(folder, "spare"), false)),
    );
    expect(new Set(answers)).toEqual(new Set([null]));
    expect(readlinkSync(path.join(folder, "native", "lib", "libx.so.1"))).toBe("libx.so.1.2");
    expect(readdirSync(folder)).toEqual(["native"]);
  });

  it("are completed when some of them exist", async () => {
    const folder = packageWithoutLinks();
    symlinkSync("libx.so.1.2", path.join(folder, "native", "lib", "libx.so"));
    expect(await makeLibraryLinks(folder, path.join(folder, "spare"), false)).toBeNull();
    expect(readFileSync(path.join(folder, "native", "lib", "libx.so.1"), "utf8")).toBe("library");
  });

  it("go beside the data when the package cannot be written to", async () => {
    const folder = packageWithoutLinks();
    const spareDir = path.join(tempFolder(), "lib");
    const libraryPath = `${spareDir}:${path.join(folder, "native", "lib")}`;
    expect(await makeLibraryLinks(folder, spareDir, true)).toBe(libraryPath);
    expect(await makeLibraryLinks(folder, spareDir, true)).toBe(libraryPath);
    expect(readFileSync(path.join(spareDir, "libx.so.1"), "utf8")).toBe("library");
  });
});
