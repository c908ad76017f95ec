/**
 * The strongly connected components of a directed graph: sets of nodes each of which leads to every other one. Each
 * node is in exactly one; a node that leads back to itself over no other is alone.
 * Source: R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972); iterative here,
 * because a chain of ten thousand people must not end the stack.
 */
export function stronglyConnected<T>(
  nodes: readonly T[],
  next: (node: T) => readonly T[],
): readonly (readonly T[])[] {
  const search: Search<T> = { index: new Map(), low: new Map(), stack: [], onStack: new Set(), found: [] };
  for (const node of nodes) if (!search.index.has(node)) visit(node, next, search);
  return search.found;
}

interface Search<T> {
  readonly index: Map<T, number>;
  readonly low: Map<T, number>;
  readonly stack: T[];
  readonly onStack: Set<T>;
  readonly found: (readonly T[])[];
}

interface Frame<T> {
  readonly node: T;
  readonly ahead: Iterator<T>;
}

function visit<T>(start: T, next: (node: T) => readonly T[], search: Search<T>): void {
  const frames: Frame<T>[] = [enter(start, next, search)];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const step = frame.ahead.next();
    if (step.done === true) {
      frames.pop();
      leave(frame.node, frames.at(-1)?.node, search);
    } else if (!search.index.has(step.value)) frames.push(enter(step.value, next, search));
    else if (search.onStack.has(step.value))
      lower(frame.node, search.index.get(step.value) ?? Infinity, search);
  }
}

function enter<T>(node: T, next: (node: T) => readonly T[], search: Search<T>): Frame<T> {
  const index = search.index.size;
  search.index.set(node, index);
  search.low.set(node, index);
  search.stack.push(node);
  search.onStack.add(node);
  return { node, ahead: next(node)[Symbol.iterator]() };
}

function leave<T>(node: T, parent: T | undefined, search: Search<T>): void {
  const low = search.low.get(node) ?? 0;
  if (parent !== undefined) lower(parent, low, search);
  if (low !== search.index.get(node)) return;
  const component = search.stack.splice(search.stack.lastIndexOf(node));
  for (const member of component) search.onStack.delete(member);
  search.found.push(component);
}

function lower<T>(node: T, to: number, search: Search<T>): void {
  search.low.set(node, Math.min(search.low.get(node) ?? Infinity, to));
}
