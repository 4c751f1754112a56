import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OidcSettings } from '@app/config';
import { discoverIssuer } from './discover-issuer';

describe('an issuer', () => {
  let server: Server;
  let issuer: string;
  let padding = 0;
  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ issuer, authorization_endpoint: `${issuer}/a`, padding: 'x'.repeat(padding) }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const asked = () =>
    discoverIssuer(
      Object.assign(new OidcSettings(), {
        name: '统一身份认证',
        issuer,
        clientId: 'duban',
        clientSecret: 's',
        patienceMs: 5_000,
      }),
    );

  it('says what it is', async () => {
    padding = 0;
    expect((await asked()).serverMetadata().issuer).toBe(issuer);
  });

  it('is not listened to without an end', async () => {
    padding = 2_000_000;
    await expect(asked()).rejects.toThrow();
  });
});
