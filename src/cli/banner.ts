import type { DemoAccess } from "../demo/actions/ensure-demo.js";

/** What a start tells people. */
export interface BannerFacts {
  readonly url: string;
  readonly place: string;
  readonly demo: DemoAccess | null;
}

/** The text of a start: the address, and for the demo the tokens and three queries to paste. */
export function banner({ url, place, demo }: BannerFacts): string {
  const head = `
Solvewell answers at ${url}  (open it in a browser for the explorer)
Data: ${place}
`;
  if (demo === null)
    return `${head}
Every request needs a bearer token. Make the first with:
  npm run --silent solvewell -- token issue --help
`;
  const width = Math.max(...demo.tokens.map((token) => token.role.length + token.name.length + 3));
  const tokens = demo.tokens
    .map(({ role, name, text }) => `  ${`${role} (${name})`.padEnd(width)}  ${text}`)
    .join("\n");
  return `${head}
THIS IS A DEMO: anybody on this machine can use these ready-made tokens. Remove it with: npm run --silent solvewell -- demo remove
${tokens}

Send one as header  Authorization: Bearer <token>. Three queries to paste (with the manager's token; others see less, which is the point):

1. What our knowledge did in the first quarter of 2026
   { organisation { name metric(metric: ACCURATE_REUSE_PER_100, period: {start: "2026-01-01", end: "2026-04-01"}) { value n interval { low high } verdict explanation } } }

2. The five pairs of articles that resemble each other most
   { duplicatePairs(first: 5, filter: {status: SUSPECTED, kind: [EXACT, COPY, CONTAINED, OVERLAP]}) { nodes { similarity kind articleA { title } articleB { title } passages { text } } } }

3. Goals, how far they are, and the tickets behind them (the evidence is for those who lead)
   { goals(first: 3) { nodes { level title progress { value current health explanation } evidence(first: 3) { nodes { occurredOn numerator ticket { displayKey } } } } } }

From a shell:
   curl -s ${url} -H 'Authorization: Bearer ${demo.tokens[0]?.text ?? ""}' -H 'Content-Type: application/json' -d '{"query":"{ viewer { person { displayName } organisation { name } } }"}'

Stop with Ctrl-C.
`;
}
