import { describe, expect, test } from "@jest/globals";
import { readConfig, readEmbeddingSettings } from "../../src/platform/config.js";

const URL = "http://localhost:8080/v1/embeddings";

describe("the settings of an embedding service", () => {
  test("are none unless they are given, and empty ones count as not given", () => {
    expect(readEmbeddingSettings({})).toEqual({ ok: true, value: null });
    expect(readEmbeddingSettings({ EMBEDDINGS_URL: "", EMBEDDINGS_KEY: " " })).toEqual({
      ok: true,
      value: null,
    });
    expect(readConfig({})).toMatchObject({ ok: true, value: { embeddings: null } });
  });

  test("are an address, a model and perhaps a key", () => {
    expect(readEmbeddingSettings({ EMBEDDINGS_URL: URL, EMBEDDINGS_MODEL: "m" })).toEqual({
      ok: true,
      value: { url: URL, model: "m", key: null },
    });
    const given = { EMBEDDINGS_URL: URL, EMBEDDINGS_MODEL: "m", EMBEDDINGS_KEY: "k-1" };
    expect(readConfig(given)).toMatchObject({ ok: true, value: { embeddings: { key: "k-1" } } });
  });

  test("are reported together with other problems, and never with the address or the key", () => {
    const read = readConfig({
      PORT: "many",
      EMBEDDINGS_URL: "https://user:hidden@example.org/v1/embeddings",
      EMBEDDINGS_KEY: "hidden key",
    });
    if (read.ok) throw new Error("expected problems");
    expect(read.error).toHaveLength(4);
    expect(read.error.join("\n")).toMatch(
      /PORT[^]*no user and no password[^]*EMBEDDINGS_MODEL[^]*EMBEDDINGS_KEY/,
    );
    expect(read.error.join("\n")).not.toContain("hidden");
  });

  test.each(["localhost:8080", "file:///etc/passwd", "ftp://example.org", "not an address"])(
    "refuse %s as an address",
    (url) => {
      expect(readEmbeddingSettings({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: "m" })).toMatchObject({
        ok: false,
      });
    },
  );

  test("refuse a model or key without an address", () => {
    expect(readEmbeddingSettings({ EMBEDDINGS_KEY: "k" })).toMatchObject({ ok: false });
    expect(readEmbeddingSettings({ EMBEDDINGS_MODEL: "m" })).toMatchObject({ ok: false });
  });
});
