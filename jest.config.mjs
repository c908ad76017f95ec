/** Jest on ESM: files are compiled by swc; the database is real (see test/support/database.ts). */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "^.+\\.ts$": ["@swc/jest", {}] },
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  setupFiles: ["reflect-metadata"],
  globalSetup: "<rootDir>/test/support/global-setup.mjs",
  globalTeardown: "<rootDir>/test/support/global-teardown.mjs",
  testTimeout: 30_000,
  maxWorkers: 2,
  // The modules of every file stay in its worker; a worker that has grown is replaced between two files.
  workerIdleMemoryLimit: "1500MB",
  reporters: ["default", "<rootDir>/test/support/closing-line-reporter.mjs"],
};
