import { connect } from 'node:net';

/** How long whoever listens may take to take a connection. */
const ANSWER_MS = 2_000;

/** `host:port` in its parts; an IPv6 address stands in brackets. */
export function hostPort(address: string): { host: string; port: number } {
  const colon = address.lastIndexOf(':');
  return { host: address.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(address.slice(colon + 1)) };
}

/** Does anything take connections at this `host:port`? Answers at once, where a gRPC client would first back off for a second. */
export function accepts(address: string, patienceMs = ANSWER_MS): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ ...hostPort(address), timeout: patienceMs });
    const answer = (reachable: boolean) => {
      socket.destroy();
      resolve(reachable);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}
