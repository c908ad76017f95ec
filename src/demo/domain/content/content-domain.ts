/** A product or service that tickets and articles are about. */
export interface Product {
  /** Second step of the category path (`Network > VPN`). */
  readonly leaf: string;
  readonly name: string;
  /** The part that usually fails, the tool that shows it, and the log that proves it. */
  readonly component: string;
  readonly tool: string;
  readonly log: string;
  readonly versions: readonly string[];
  readonly code: string;
  readonly facts: readonly string[];
}

/** What a requester sees: title and issue, each in two people's words. `{p} {c} {t} {l}` stand for the product's own names. */
export interface Symptom {
  readonly title: string;
  readonly otherTitle: string;
  readonly issue: string;
  readonly otherIssue: string;
}

/** Why it happens and what helps. */
export interface Cause {
  /** Ends the title: "... after a certificate expired". */
  readonly tag: string;
  readonly cause: string;
  readonly steps: readonly string[];
  readonly check: string;
}

/** All building blocks of one root category. */
export interface ContentDomain {
  readonly root: string;
  readonly products: readonly Product[];
  readonly symptoms: readonly Symptom[];
  readonly causes: readonly Cause[];
  /** Remarks of which an article carries at most one. */
  readonly notes: readonly string[];
}

export function product(
  leaf: string,
  name: string,
  parts: readonly [component: string, tool: string, log: string],
  code: string,
  versions: readonly string[],
  facts: readonly string[],
): Product {
  const [component, tool, log] = parts;
  return { leaf, name, component, tool, log, versions, code, facts };
}

export function symptom(title: string, otherTitle: string, issue: string, otherIssue: string): Symptom {
  return { title, otherTitle, issue, otherIssue };
}

export function cause(tag: string, text: string, steps: readonly string[], check: string): Cause {
  return { tag, cause: text, steps, check };
}
