/** A process of its own that uses the embedded server of the folder given; ends when its input ends. */
import { startEmbedded } from "../../../../src/platform/embedded/embedded-postgres.js";

const dataDir = process.argv[2] ?? "";
const answer = await startEmbedded({ dataDir, tuning: "test", log: () => undefined });
const line = answer.ok ? { started: answer.value.started } : answer.error;
process.stdout.write(`${JSON.stringify(line)}\n`);
process.stdin.resume();
process.stdin.once("end", () => {
  if (!answer.ok) return;
  void answer.value.stop().then((how) => process.stdout.write(`${JSON.stringify({ how })}\n`));
});
