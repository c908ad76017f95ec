/** The seed of the demo that docs/demo.md describes. */
export const DEMO_SEED = 1;

/** How much is generated. The organisation itself (people and teams) is always the same. */
export interface DemoSize {
  readonly articles: number;
  /** Near; callbacks come on top of what is planned, so the sum may differ by a few percent. */
  readonly tickets: number;
  readonly requesters: number;
}

export const DEFAULT_DEMO_SIZE: DemoSize = { articles: 1_500, tickets: 40_000, requesters: 6_000 };
export const SMALL_DEMO_SIZE: DemoSize = { articles: 200, tickets: 2_000, requesters: 600 };
