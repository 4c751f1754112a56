import { createHash, sign, verify, type KeyObject } from 'node:crypto';
import type { ChainHead } from './check-chain';

/** The name of the chain over the rows; those over the events are named by the number of their plan. */
export const ROWS = 'rows';

/** The head of each chain: how many links it has, and the hash of the last one. */
export type Heads = Record<string, [seq: number, hash: string]>;

/** A line of the log of heads. */
export interface SignedHeads {
  nth: number;
  at: string;
  /** The heads that moved since the line before. */
  heads: Heads;
  /** SHA-256 of the line before; empty for the first. */
  previous: string;
  /** The fingerprint of the key. */
  key: string;
}

export const hashOfLine = (line: string): string => createHash('sha256').update(line).digest('hex');

export function signLine(content: SignedHeads, key: KeyObject): string {
  const text = JSON.stringify(content);
  return JSON.stringify({ ...content, signature: sign(null, Buffer.from(text), key).toString('base64') });
}

/** What a line says; null where it is not a line of the log. */
export function readLine(line: string): (SignedHeads & { signature: string }) | null {
  try {
    const read = JSON.parse(line) as SignedHeads & { signature: string };
    return typeof read.nth === 'number' && typeof read.signature === 'string' ? read : null;
  } catch {
    return null;
  }
}

/**
 * What can be wrong with the signed heads:
 * - `head-gone`: a chain does not reach as far as was signed, or is another one: cut off, written anew, or deleted;
 * - `line-altered`: a line is not what was signed, or does not follow the one before it;
 * - `line-missing`: lines that the database knows are not in the file;
 * - `key-missing`: there is no key to check the lines with.
 */
export type HeadFaultKind = 'head-gone' | 'line-altered' | 'line-missing' | 'key-missing';

export interface HeadFault {
  kind: HeadFaultKind;
  /** The chain, where one is meant. */
  chain: string | null;
  /** The place in the chain, or the number of the line. */
  seq: number | null;
  signedAt: string | null;
}

/** Checks the lines of the log against one another and against the key. */
export function checkLines(lines: readonly string[], key: KeyObject, keyName: string): HeadFault[] {
  const faults: HeadFault[] = [];
  let before = { nth: 0, hash: '' };
  lines.forEach((line, index) => {
    const read = readLine(line);
    const fits = read && read.nth === before.nth + 1 && read.previous === before.hash;
    if (!read || !fits || read.key !== keyName || !signatureHolds(read, key)) {
      faults.push({ kind: 'line-altered', chain: null, seq: read?.nth ?? index + 1, signedAt: read?.at ?? null });
    }
    before = { nth: read?.nth ?? before.nth + 1, hash: hashOfLine(line) };
  });
  return faults;
}

function signatureHolds({ signature, ...content }: SignedHeads & { signature: string }, key: KeyObject): boolean {
  return verify(null, Buffer.from(JSON.stringify(content)), key, Buffer.from(signature, 'base64'));
}

/** The heads of some lines that do not hold any more; the first of each chain, with the line that signed it. */
export function headsGone(
  lines: readonly string[],
  hashAt: (chain: string, seq: number) => string | undefined,
): HeadFault[] {
  const faults = new Map<string, HeadFault>();
  for (const line of lines) {
    const read = readLine(line);
    for (const [chain, [seq, hash]] of Object.entries(read?.heads ?? {})) {
      if (faults.has(chain) || hashAt(chain, seq) === hash) continue;
      faults.set(chain, { kind: 'head-gone', chain, seq, signedAt: read!.at });
    }
  }
  return [...faults.values()];
}

/** Those of the present heads that the last line did not have. */
export function movedHeads(present: ReadonlyMap<string, ChainHead>, last: Heads): Heads {
  return Object.fromEntries(
    [...present]
      .filter(([chain, { hash }]) => last[chain]?.[1] !== hash)
      .map(([chain, { seq, hash }]) => [chain, [seq, hash]]),
  );
}
