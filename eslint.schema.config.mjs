/** Rules for the emitted schema and the example operations. */
import graphqlPlugin from "@graphql-eslint/eslint-plugin";

/** One configuration for both: the plugin loads the first it sees for the whole process. */
const languageOptions = {
  parser: graphqlPlugin.parser,
  parserOptions: {
    graphQLConfig: { schema: "schema/schema.graphql", documents: ["schema/operations/*.graphql"] },
  },
};
export default [
  {
    files: ["schema/schema.graphql"],
    languageOptions,
    plugins: { "@graphql-eslint": graphqlPlugin },
    rules: {
      "@graphql-eslint/require-description": [
        "error",
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          rootField: true,
        },
      ],
      "@graphql-eslint/no-unreachable-types": "error",
      "@graphql-eslint/require-deprecation-reason": "error",
      "@graphql-eslint/require-deprecation-date": "error",
      "@graphql-eslint/naming-convention": [
        "error",
        {
          types: "PascalCase",
          FieldDefinition: "camelCase",
          InputValueDefinition: "camelCase",
          EnumValueDefinition: "UPPER_CASE",
        },
      ],
      "@graphql-eslint/relay-page-info": "error",
      "@graphql-eslint/relay-connection-types": "error",
    },
  },
  {
    files: ["schema/operations/*.graphql"],
    languageOptions,
    plugins: { "@graphql-eslint": graphqlPlugin },
    rules: { ...graphqlPlugin.configs["flat/operations-recommended"].rules },
  },
];
