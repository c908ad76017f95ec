/** The measured process of bench/import.ts: one import, its duration and its peak memory. */
import { createReadStream } from "node:fs";
import { importFile } from "../../src/intake/actions/import-file.js";
import { ImportKind } from "../../src/intake/domain/formats.js";
import { ensureSource } from "../../src/people/actions/ensure-source.js";
import { listOrganisations } from "../../src/people/store/organisation.store.js";
import { commandLineViewer } from "../../src/platform/kernel/viewer.js";
import { openBenchDatabase } from "./bench-database.js";

const [name = "", kindText = "", path = ""] = process.argv.slice(2);
const kind = Object.values(ImportKind).find((known) => known === kindText);
if (kind === undefined) throw new Error(`unknown kind ${kindText}`);
const deps = await openBenchDatabase(name);
const [organisation] = await listOrganisations(deps.database);
if (organisation === undefined) throw new Error("the benchmark's organisation is missing");
const viewer = commandLineViewer(organisation.id, organisation.timeZone, organisation.today);
const source = await ensureSource(deps, viewer, { name: "bench", kind: "GENERIC" });
if (!source.ok) throw new Error(source.error[0]?.message);

const begun = performance.now();
const done = await importFile(deps, viewer, {
  kind,
  sourceId: source.value,
  input: createReadStream(path),
  fileName: path,
  rejected: null,
});
const seconds = (performance.now() - begun) / 1000;
if (done.ok && done.value.failed > 0)
  process.stderr.write(`${JSON.stringify(done.value.problems.slice(0, 3))}\n`);
process.send?.({
  seconds,
  peakMib: process.resourceUsage().maxRSS / 1024,
  code: done.ok && done.value.failed === 0 ? 0 : 2,
});
await deps.database.close();
process.disconnect();
