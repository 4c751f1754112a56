import { addressesOf } from './access';
import { accepts } from './address';

/** How often the node in use is looked at where there are others, and how often in a row it may fail. */
const LOOK_MS = 4_000;
const FAILURES = 3;

/** The node of a cluster to work with: the first of the addresses that takes connections, else the first. */
export async function nodeOf(address: string): Promise<string> {
  const nodes = addressesOf(address);
  if (nodes.length > 1) for (const node of nodes) if (await accepts(node)) return node;
  return nodes[0];
}

/**
 * Looks after the node in use where there are others: a connection keeps trying the one it knows. `onLost` is told once, when
 * that node has been gone for a while and another one is there; whoever is told starts anew.
 *
 * @returns how to end the watch
 */
export function watchNode(node: string, address: string, onLost: () => void): () => void {
  const others = addressesOf(address).filter((one) => one !== node);
  if (others.length === 0) return () => undefined;
  let failures = 0;
  const timer = setInterval(async () => {
    failures = (await accepts(node)) ? 0 : failures + 1;
    if (failures < FAILURES || !(await Promise.all(others.map((other) => accepts(other)))).includes(true)) return;
    clearInterval(timer);
    onLost();
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
