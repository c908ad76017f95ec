/** The pure tests alone: no database is started. */
import base from "./jest.config.mjs";

export default {
  ...base,
  globalSetup: undefined,
  globalTeardown: undefined,
  testMatch: ["**/domain/**/*.test.ts", "**/kernel/**/*.test.ts"],
};
