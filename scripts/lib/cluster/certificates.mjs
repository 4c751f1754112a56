import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every node of Temporal is called in its certificate. */
export const SERVER_NAME = 'temporal.cluster';

/**
 * An authority of the cluster's own, a certificate for the nodes and one for those who may use them.
 *
 * @returns the paths of the files
 */
export async function makeCertificates({ authority, issued }, folder) {
  mkdirSync(folder, { recursive: true });
  const ca = await authority('Duban cluster');
  const [node, client] = await Promise.all([issued(ca, SERVER_NAME), issued(ca, 'duban.cluster')]);
  const file = (name, text) => {
    const path = join(folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  return {
    ca: file('ca.pem', ca.cert),
    node: { cert: file('node.pem', node.cert), key: file('node.key', node.key) },
    client: { cert: file('client.pem', client.cert), key: file('client.key', client.key) },
  };
}
