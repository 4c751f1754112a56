import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Flow } from './way';

/** So long a person may be elsewhere. */
export const FLOW_MINUTES = 10;

const LONGEST_PAGE = 500;
const random = (form: 'base64url' | 'hex' = 'base64url') => randomBytes(32).toString(form);

/** A new flow; the page is one of ours or the first one. States are letters and digits alone, which 企业微信 asks for. */
export const beginFlow = (
  way: string,
  { to = '/', account = null }: { to?: string; account?: number | null },
  now: number,
): Flow => {
  const purpose = account === null ? 'enter' : 'bind';
  const state = `${way}X${purpose}X${random('hex')}`;
  return { way, purpose, account, state, nonce: random(), verifier: random(), to: ownPage(to), begunAt: now };
};

/** A page of this house: nothing that a browser could read as another address. */
export const ownPage = (to: string): string =>
  to.length <= LONGEST_PAGE && /^\/(?![/\\])[^\s\\]*$/.test(to) && URL.canParse(to, 'http://here') ? to : '/';

/** As a cookie carries it. What a browser makes up is of use to nobody: it proves nothing, it only has to fit the answer. */
export const packFlow = (flow: Flow): string => Buffer.from(JSON.stringify(flow)).toString('base64url');

/** @returns null where there is none, or where it is too old */
export function unpackFlow(packed: unknown, now: number): Flow | null {
  if (typeof packed !== 'string' || packed.length > 4_000) return null;
  try {
    const flow = JSON.parse(Buffer.from(packed, 'base64url').toString('utf8')) as Flow;
    const texts = [flow.way, flow.state, flow.nonce, flow.verifier, flow.to];
    if (flow.purpose !== 'enter' && flow.purpose !== 'bind') return null;
    if (!texts.every((text) => typeof text === 'string') || typeof flow.begunAt !== 'number') return null;
    const age = now - flow.begunAt;
    return age >= 0 && age <= FLOW_MINUTES * 60_000 ? { ...flow, to: ownPage(flow.to) } : null;
  } catch {
    return null;
  }
}

/** Whether an answer belongs to what this browser began. */
export function fits({ state }: Flow, answered: string | null): boolean {
  const [begun, came] = [Buffer.from(state), Buffer.from(answered ?? '')];
  return begun.length === came.length && timingSafeEqual(begun, came);
}
