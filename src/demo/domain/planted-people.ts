/**
 * Who the demo hides what in. Everything else is drawn at random around these few.
 * docs/demo.md tells the same story in words.
 */
export const RING: readonly string[] = ["dario.fontana", "kinga.wilk", "robin.sjodin"];
export const PROLIFIC_WRITER = "viktor.lund";
export const QUIET_AUTHOR = "sigrid.malm";
export const SPARSE_PERSON = "saga.ek";
export const BOT_ACCOUNT = "bot.fixit";
export const SHARED_ACCOUNT = "shared.nightdesk";

export const CATCH_ALL_TEAM = "workplace";
export const CATCH_ALL_ARTICLE = "KB-CATCHALL";
export const HOMOGENEOUS_TEAM = "home";

/** The broken billing tool: every ticket of this category suffers in this period `[from, to)`, whoever handles it. */
export const OBSTACLE = { category: "Billing > Invoicing", from: "2026-01-01", to: "2026-04-01" } as const;

/** The launch which brings hard network tickets. */
export const LAUNCH = { category: "Network > SkyMesh", from: "2025-10-06", calmFrom: "2026-02-01" } as const;

/** Self-service takes the easy ones of this category away. */
export const SELF_SERVICE = { category: "Accounts > Password", from: "2026-03-02" } as const;

/** The months in which the prolific writer writes: `[from, to)`. */
export const WRITER_PERIOD = { from: "2025-09-01", to: "2026-03-01", perMonth: 30 } as const;
