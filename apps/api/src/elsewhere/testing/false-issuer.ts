import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { HttpPeer } from '../../../../../libs/notifications/src/channels/testing/http-peer';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An issuer that gives out whatever tokens a test wants, well signed. */
export class FalseIssuer {
  /** What the next token says. */
  claims: Record<string, unknown> = {};
  /** How the token endpoint refuses; null: it does not. */
  refusal: { status: number; error: string } | null = null;
  private readonly key: KeyObject;
  private readonly open: KeyObject;
  private peer!: HttpPeer;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.key = privateKey;
    this.open = publicKey;
  }

  async start(): Promise<this> {
    this.peer = await new HttpPeer(({ url: { pathname } }) => {
      if (pathname === '/.well-known/openid-configuration') {
        return {
          json: {
            issuer: this.issuer,
            authorization_endpoint: `${this.issuer}/auth`,
            token_endpoint: `${this.issuer}/token`,
            jwks_uri: `${this.issuer}/jwks`,
            response_types_supported: ['code'],
            id_token_signing_alg_values_supported: ['RS256'],
          },
        };
      }
      if (pathname === '/jwks') {
        return { json: { keys: [{ ...this.open.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] } };
      }
      if (this.refusal) return { status: this.refusal.status, json: { error: this.refusal.error } };
      return { json: { access_token: 'a', token_type: 'Bearer', id_token: this.token() } };
    }).start();
    return this;
  }

  get issuer(): string {
    return this.peer.url;
  }

  stop(): Promise<void> {
    return this.peer.stop();
  }

  private token(): string {
    const now = Math.floor(Date.now() / 1_000);
    const claims = { iss: this.issuer, iat: now, exp: now + 60, sub: 'subject-1', ...this.claims };
    const signed = `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), this.key).toString('base64url')}`;
  }
}
