import "reflect-metadata";
import { Command, CommanderError } from "commander";
import { addDataCommands } from "./cli/data-commands.js";
import { addDuplicatesCommands } from "./cli/duplicates-commands.js";
import { addOrganisationCommands } from "./cli/organisation-commands.js";
import { addPersonCommands } from "./cli/person-commands.js";
import { addRollupsCommands } from "./cli/rollups-commands.js";
import { CommandError } from "./cli/session.js";
import { addTokenCommands } from "./cli/token-commands.js";

const EXPLANATION = `
Without DATABASE_URL the commands work on the embedded database in DATA_DIR (.data), beside a running "npm start" or alone.
Exit codes: 0 done, 1 the command was wrong or failed, 2 a file or some of its rows could not be imported.`;

/** Runs one command line; returns the exit code. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command("solvewell")
    .description("Solvewell's command line")
    .addHelpText("after", EXPLANATION)
    .showHelpAfterError("(--help says what is possible)")
    .exitOverride();
  addOrganisationCommands(program);
  addTokenCommands(program);
  addPersonCommands(program);
  addDataCommands(program, (value) => (code = value));
  addDuplicatesCommands(program);
  addRollupsCommands(program);
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
