import { connect } from 'node:net';
import { addressesOf } from './access';

/** How long a node may take to take a connection. */
const ANSWER_MS = 2_000;
/** How often the node in use is looked at where there are others, and how often in a row it may fail. */
const LOOK_MS = 10_000;
const FAILURES = 3;

/** Does anything take connections at this `host:port`? */
export function accepts(address: string): Promise<boolean> {
  const colon = address.lastIndexOf(':');
  const host = address.slice(0, colon).replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(address.slice(colon + 1)), timeout: ANSWER_MS });
    const answer = (reachable: boolean) => {
      socket.destroy();
      resolve(reachable);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}

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
    if (failures < FAILURES || !(await Promise.all(others.map(accepts))).includes(true)) return;
    clearInterval(timer);
    onLost();
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
