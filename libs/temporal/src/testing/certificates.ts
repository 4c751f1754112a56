import { generate } from 'selfsigned';

/** A certificate with its key, both PEM. */
export interface Pair {
  cert: string;
  key: string;
}

const ec = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

/** An authority of one's own. */
export async function authority(name: string): Promise<Pair> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    ...ec,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { cert, key };
}

/** A certificate for a server and a client alike, issued by an authority. */
export async function issued(by: Pair, name: string, ip?: string): Promise<Pair> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    ...ec,
    ca: by,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: name }, ...(ip ? [{ type: 7, ip } as const] : [])] },
    ],
  });
  return { cert, key };
}
