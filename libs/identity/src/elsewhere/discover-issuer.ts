import type { Configuration, CustomFetch } from 'openid-client';
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
  return oidc.discovery(server, clientId, clientSecret, undefined, {
    execute,
    timeout,
    [oidc.customFetch]: askedBriefly,
  });
}

/** Of an answer, in bytes: the keys and words of an issuer are some thousand. */
const LONGEST_ANSWER = 1_000_000;

/** An issuer that answers without an end is not listened to. */
const askedBriefly: CustomFetch = async (url, options) => {
  const response = await fetch(url, options as RequestInit);
  if (!response.body) return response;
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, on) {
      bytes += part.byteLength;
      if (bytes > LONGEST_ANSWER) throw new Error(`the issuer answers more than ${LONGEST_ANSWER} bytes`);
      on.enqueue(part);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counted), { status, statusText, headers });
};
