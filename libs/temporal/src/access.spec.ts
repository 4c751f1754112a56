import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessTo } from './access';

const folder = mkdtempSync(join(tmpdir(), 'duban-access-'));
const file = (name: string) => {
  writeFileSync(join(folder, name), name);
  return join(folder, name);
};
const TEMPORAL_ADDRESS = '10.0.0.1:7233,10.0.0.2:7233';

describe('the access to a Temporal server', () => {
  it('is plain where nothing is said of it', () => {
    expect(accessTo('10.0.0.1:7233', { TEMPORAL_ADDRESS })).toEqual({});
  });

  it('has TLS with what is said, on every node', () => {
    const [ca, cert, key] = ['ca', 'cert', 'key'].map(file);
    const env = { TEMPORAL_TLS_CA: ca, TEMPORAL_TLS_CERT: cert, TEMPORAL_TLS_KEY: key, TEMPORAL_TLS_SERVER_NAME: 't' };
    for (const node of TEMPORAL_ADDRESS.split(',')) {
      expect(accessTo(node, { TEMPORAL_ADDRESS, ...env })).toEqual({
        tls: {
          serverNameOverride: 't',
          serverRootCACertificate: Buffer.from('ca'),
          clientCertPair: { crt: Buffer.from('cert'), key: Buffer.from('key') },
        },
      });
    }
  });

  it('has TLS with an API key, unless that is refused on purpose', () => {
    const env = { TEMPORAL_ADDRESS, TEMPORAL_API_KEY: 'k' };
    expect(accessTo('10.0.0.1:7233', env)).toEqual({ tls: {}, apiKey: 'k' });
    expect(accessTo('10.0.0.1:7233', { ...env, TEMPORAL_TLS: '0' })).toEqual({ apiKey: 'k' });
  });

  it('is plain for the embedded server, whatever is said of another one', () => {
    expect(accessTo('127.0.0.1:7233', { TEMPORAL_ADDRESS, TEMPORAL_TLS: '1' })).toEqual({});
    expect(accessTo('127.0.0.1:7233', { TEMPORAL_TLS: '1' })).toEqual({});
  });

  it('is refused with half a pair, or a file that cannot be read', () => {
    const refusal = (env: object) => {
      try {
        return accessTo('10.0.0.1:7233', { TEMPORAL_ADDRESS, ...env });
      } catch (error) {
        return (error as { details: unknown }).details;
      }
    };
    expect(refusal({ TEMPORAL_TLS_CERT: file('cert') })).toEqual({ variable: 'TEMPORAL_TLS_KEY' });
    expect(refusal({ TEMPORAL_TLS_CA: join(folder, 'none') })).toEqual({ variable: 'TEMPORAL_TLS_CA' });
  });
});
