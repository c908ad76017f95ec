/** Drops the template database and stops the server that the setup started. */
export default async function globalTeardown() {
  const { held } = await import("./prepare-server.ts");
  await held.stop?.();
}
