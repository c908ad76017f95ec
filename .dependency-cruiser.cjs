/** The house: floors import downwards only, rooms keep to their own, the domain is pure. */
const FLOORS = [
  "platform",
  "people",
  "tickets",
  "knowledge",
  "duplicates",
  "intake",
  "outcomes",
  "goals",
  "demo",
];
const upward = FLOORS.flatMap((floor, index) => {
  const above = FLOORS.slice(index + 1);
  if (above.length === 0) return [];
  return [
    {
      name: `no-import-upwards-from-${floor}`,
      severity: "error",
      comment:
        "What happens upward travels as a domain event; an edge that points upward belongs to the higher floor.",
      from: { path: `^src/${floor}/` },
      to: { path: `^src/(${above.join("|")}|cli)/|^src/[^/]+\\.ts$` },
    },
  ];
});

module.exports = {
  forbidden: [
    ...upward,
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, pathNot: "\\.entity\\.ts$" },
    },
    {
      name: "domain-is-pure",
      severity: "error",
      comment: "Formulas, rules and state machines: no I/O, no clock, no packages but pure text and maths.",
      from: { path: "^src/[^/]+/domain/" },
      to: { path: "^src/", pathNot: "^src/[^/]+/domain/|^src/platform/kernel/" },
    },
    {
      name: "domain-takes-no-packages",
      severity: "error",
      from: { path: "^src/[^/]+/domain/|^src/platform/kernel/" },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "core"],
        pathNot: "wink-porter2-stemmer|@orama/stemmers|node_modules/(stopword|eld|diff)/|node_modules/@types",
      },
    },
    {
      name: "kernel-is-pure",
      severity: "error",
      from: { path: "^src/platform/kernel/" },
      to: { path: "^src/", pathNot: "^src/platform/kernel/" },
    },
    {
      name: "store-imports",
      severity: "error",
      from: { path: "^src/(?!platform/)[^/]+/store/" },
      to: {
        path: "^src/",
        pathNot:
          "^src/[^/]+/(domain|store)/|^src/platform/(kernel|database)/|^src/platform/(new-id|clock)\\.ts$",
      },
    },
    {
      name: "actions-import-no-api",
      severity: "error",
      from: { path: "^src/(?!platform/)[^/]+/actions/" },
      to: { path: "^src/[^/]+/api/|^src/platform/(graphql|http)/" },
    },
    {
      name: "only-stores-speak-sql",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/[^/]+/store/|^src/platform/(database|embedded)/" },
      to: { path: "node_modules/(typeorm|pg)/" },
    },
    {
      name: "only-api-speaks-graphql",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/[^/]+/api/|^src/platform/(graphql|http)/|^src/schema\\.ts$" },
      to: { path: "node_modules/(type-graphql|graphql-scalars|graphql|graphql-jit)/" },
    },
    {
      name: "migrations-stand-alone",
      severity: "error",
      from: { path: "^migrations/" },
      to: { path: "^src/" },
    },
    {
      name: "no-tests-in-the-product",
      severity: "error",
      from: { path: "^(src|migrations)/" },
      to: { path: "^(test|bench)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".js", ".mjs", ".d.ts"],
    },
  },
};
