import { stat } from "node:fs/promises";
import { Argument, type Command } from "commander";
import { loadDemo } from "../demo/actions/load-demo.js";
import { removeDemo } from "../demo/actions/remove-demo.js";
import { runImport } from "../intake/actions/run-import.js";
import { jobHandlers } from "../job-handlers.js";
import { deriveMonthlyStates } from "../outcomes/actions/derive-monthly-states.js";
import { rebuildOutcomes } from "../outcomes/actions/derive-outcomes.js";
import { drainJobs } from "../platform/database/jobs.js";
import { transact } from "../platform/database/unit-of-work.js";
import { ok } from "../platform/kernel/result.js";
import { valueOf, withOrganisation, withSession } from "./session.js";

const KINDS = ["teams", "people", "articles", "tickets", "links"] as const;
const ORGANISATION = ["--organisation <slug>", "the organisation, when there are several"] as const;

/** From this size on a file is followed by one computation of everything instead of one per batch, in bytes. */
const LARGE_FILE_BYTES = 2 * 2 ** 20;

/** Whether a file is large; what comes from standard input may be. */
async function isLarge(path: string): Promise<boolean> {
  if (path === "-") return true;
  const size = await stat(path).then(
    (file) => file.size,
    () => 0,
  );
  return size > LARGE_FILE_BYTES;
}

interface ImportOptions {
  readonly source: string;
  readonly dryRun: boolean;
  readonly quiet: boolean;
  readonly organisation?: string;
}

/** Adds `import`, `demo` and `outcomes rebuild`. */
export function addDataCommands(program: Command, exit: (code: number) => void): void {
  program
    .command("import")
    .description("import teams, people, articles, tickets or links from JSON lines; see docs/import.md")
    .addArgument(new Argument("<kind>", "what the lines are").choices(KINDS))
    .argument("<file>", "the file, or - for standard input")
    .option("--source <name>", "the source system the ids belong to; registered when new", "file")
    .option("--dry-run", "say what would happen and change nothing", false)
    .option("--quiet", "no progress", false)
    .option(...ORGANISATION)
    .action((kind: (typeof KINDS)[number], path: string, options: ImportOptions) =>
      withOrganisation(options.organisation, async ({ deps, viewer, say }) => {
        const isBulk = await isLarge(path);
        const code = await runImport(isBulk ? { ...deps, events: "SKIP" } : deps, viewer, {
          kind,
          path,
          sourceName: options.source,
          dryRun: options.dryRun,
          quiet: options.quiet,
          out: process.stdout,
          errors: process.stderr,
        });
        exit(code);
        if (options.dryRun) return;
        if (isBulk && !options.quiet) say("Computing duplicates and figures…");
        if (isBulk)
          valueOf(
            await transact(deps, viewer.organisationId, async (tx) => {
              await tx.emit({ task: "records-imported", ids: [kind] });
              return ok(null);
            }),
          );
        await drainJobs(deps.database, jobHandlers(deps), deps.log);
      }),
    );

  const demo = program
    .command("demo")
    .description("load the demo organisation (docs/demo.md says what is hidden in it)");
  demo.action(() =>
    withSession(async ({ deps, say }) => {
      await loadDemo(deps, say);
    }),
  );
  demo
    .command("remove")
    .description("delete the demo organisation and everything in it; it does not come back by itself")
    .action(() => withSession(async ({ deps, config, say }) => removeDemo(deps, config.dataDir, say)));

  program
    .command("outcomes")
    .description("outcome facts")
    .command("rebuild")
    .description(
      "derive every outcome fact anew from tickets, links and decisions; changes nothing that is right already",
    )
    .option(...ORGANISATION)
    .action((options: { organisation?: string }) =>
      withOrganisation(options.organisation, async ({ deps, organisation, say }) => {
        const report = await rebuildOutcomes(deps, organisation.id);
        await deriveMonthlyStates(deps, organisation.id);
        say(
          `${report.tickets} tickets, ${report.appended} facts new or changed, ${report.superseded} superseded`,
        );
      }),
    );
}
