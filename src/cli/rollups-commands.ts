import type { Command } from "commander";
import { publishClosedMonths } from "../outcomes/actions/publish-figures.js";
import { rebuildRollups } from "../outcomes/actions/rebuild-rollups.js";
import { withOrganisation } from "./session.js";

interface Options {
  readonly organisation?: string;
}

/** Adds `rollups rebuild` and `rollups publish`. */
export function addRollupsCommands(program: Command): void {
  const rollups = program.command("rollups").description("the monthly sums that figures are served from");
  rollups
    .command("rebuild")
    .description("add up all facts anew; changes nothing that is right already")
    .option("--organisation <slug>", "the organisation, when there are several")
    .action((options: Options) =>
      withOrganisation(options.organisation, async ({ deps, organisation, say }) => {
        const done = await rebuildRollups(deps, organisation.id, (month, months) =>
          process.stderr.write(`added up ${month} of ${months} months\n`),
        );
        say(`${done.cells} cells in ${done.months} months, ${done.corrected} of them corrected`);
      }),
    );
  rollups
    .command("publish")
    .description("publish the closed months whose cases are final; the nightly job does the same")
    .option("--organisation <slug>", "the organisation, when there are several")
    .action((options: Options) =>
      withOrganisation(options.organisation, async ({ deps, organisation, say }) => {
        const { months, figures } = await publishClosedMonths(deps, organisation.id);
        say(`${figures} figures of ${months} months published`);
      }),
    );
}
