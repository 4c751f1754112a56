import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A real OpenID provider on this machine, at which whoever comes is signed in already, as `person`. */
export class IdentityProvider {
  /** Who sits at the browser. */
  person = 'subject-1';

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  static async start(client: { id: string; secret: string; returnTo: string }): Promise<IdentityProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const here = new IdentityProvider(issuer, server);
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [client.returnTo],
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client!.clientId,
          accountId: oidc.session!.accountId,
        });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
      cookies: { keys: ['for a test'] },
      ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    });
    const callback = provider.callback();
    server.on('request', (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
      void provider.interactionFinished(request, response, { login: { accountId: here.person } });
    });
    return here;
  }

  /** What a browser does that is sent here: follows until it is sent back, and says with which answer. */
  async visit(url: string): Promise<string> {
    const jar = new Map<string, string>();
    for (let at = url, steps = 0; steps < 10; steps += 1) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const set of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
        jar.set(name, value);
      }
      const next = response.headers.get('location');
      if (!next) throw new Error(`the provider stopped at ${at}: ${response.status} ${await response.text()}`);
      at = new URL(next, at).href;
      if (!at.startsWith(this.issuer)) return new URL(at).search;
    }
    throw new Error('the provider sends in circles');
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
