import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Express } from "express";

const require = createRequire(import.meta.url);
const ASSETS = {
  "graphiql.min.js": join(dirname(require.resolve("graphiql/package.json")), "graphiql.min.js"),
  "graphiql.min.css": join(dirname(require.resolve("graphiql/package.json")), "graphiql.min.css"),
  "react.js": join(dirname(require.resolve("react/package.json")), "umd/react.production.min.js"),
  "react-dom.js": join(dirname(require.resolve("react-dom/package.json")), "umd/react-dom.production.min.js"),
} as const;

const FIRST_QUERY = `# Who am I, and what did our knowledge do in the first quarter?
query FirstLook {
  viewer {
    person { displayName }
    organisation {
      name
      metric(metric: ACCURATE_REUSE_PER_100, period: { start: "2026-01-01", end: "2026-04-01" }) {
        value unit n interval { low high } verdict explanation
      }
    }
  }
}
`;

/** Serves GraphiQL from the installed packages: it works without any other network. */
export function explorer(app: Express, token: string | null): void {
  for (const [name, file] of Object.entries(ASSETS))
    app.get(`/explorer/${name}`, (_request, response) =>
      response.sendFile(file, { maxAge: "1d", dotfiles: "allow" }),
    );
  app.get("/", (_request, response) => response.redirect("/graphql"));
  app.get("/graphql", (request, response, next) => {
    const wantsPage = request.query["query"] === undefined && request.accepts(["json", "html"]) === "html";
    if (wantsPage) response.type("html").send(page(token));
    else next();
  });
}

function page(token: string | null): string {
  const headers = JSON.stringify({ Authorization: `Bearer ${token ?? "<your token>"}` }, null, 2);
  const embed = (value: string): string => JSON.stringify(value).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Solvewell explorer</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/explorer/graphiql.min.css">
<style>body{margin:0}#explorer{height:100vh}</style>
</head>
<body>
<div id="explorer">Loading…</div>
<script src="/explorer/react.js"></script>
<script src="/explorer/react-dom.js"></script>
<script src="/explorer/graphiql.min.js"></script>
<script>
ReactDOM.createRoot(document.getElementById("explorer")).render(React.createElement(GraphiQL, {
  fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
  defaultQuery: ${embed(FIRST_QUERY)},
  defaultHeaders: ${embed(headers)},
  defaultEditorToolsVisibility: "headers",
  shouldPersistHeaders: true,
}));
</script>
</body>
</html>`;
}
