import type { CodegenConfig } from "@graphql-codegen/cli";

/** Typed documents from the operations that a front end would start from; the API tests use them. */
const config: CodegenConfig = {
  schema: "schema/schema.graphql",
  documents: ["schema/operations/*.graphql"],
  generates: {
    "test/support/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        emitLegacyCommonJSImports: false,
        scalars: { DateTime: "string", LocalDate: "string" },
      },
    },
  },
};
export default config;
