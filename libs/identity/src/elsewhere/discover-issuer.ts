import type { Configuration } from 'openid-client';
import { isLoopback, type OidcSettings } from '@app/config';

/** What an issuer says of itself (OpenID Connect Discovery 1.0), which has to name itself as the settings do. Loaded when first asked. */
export async function discoverIssuer({
  issuer,
  clientId,
  clientSecret,
  patienceMs,
}: OidcSettings): Promise<Configuration> {
  const oidc = await import('openid-client');
  const server = new URL(issuer);
  // Without TLS only where nobody else can listen.
  const execute = server.protocol === 'http:' && isLoopback(server.hostname) ? [oidc.allowInsecureRequests] : [];
  const timeout = Math.ceil(patienceMs / 1_000);
  return oidc.discovery(server, clientId, clientSecret, undefined, { execute, timeout });
}
