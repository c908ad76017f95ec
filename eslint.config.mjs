import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "test/support/generated/", ".data/"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts"],
    rules: {
      // Classes that only carry decorators are how type-graphql and TypeORM are told things.
      "@typescript-eslint/no-extraneous-class": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Only config.ts reads the environment; the supervisor copies an allow-list of it to the server it starts.
    files: ["src/**/*.ts"],
    ignores: [
      "src/platform/config.ts",
      "src/platform/embedded/child-environment.ts",
      "src/main.ts",
      "src/cli/session.ts",
    ],
    rules: {
      "no-restricted-properties": [
        "error",
        {
          object: "process",
          property: "env",
          message: "Read the environment in src/platform/config.ts only.",
        },
      ],
    },
  },
  {
    files: ["src/demo/domain/content/**"],
    rules: { "max-lines": "off" },
  },
);
