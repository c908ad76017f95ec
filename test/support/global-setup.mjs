/** Jest loads this file as it is; the TypeScript behind it is read through tsx. */
import { register } from "tsx/esm/api";

export default async function globalSetup() {
  register();
  const { prepareServer } = await import("./prepare-server.ts");
  await prepareServer();
}
