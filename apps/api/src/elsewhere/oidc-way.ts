import * as oidc from 'openid-client';
import type { OidcSettings } from '@app/config';
import { NotVouched, discoverIssuer, type Flow, type NotVouchedWhy, type Way } from '@app/identity';

/** So long what an issuer says of itself is believed. */
const DISCOVERED_MS = 3_600_000;

/**
 * OpenID Connect (Core 1.0) with state, nonce and PKCE. Nothing but the subject is taken from the token: neither mail nor
 * name say who somebody is.
 */
export class OidcWay implements Way {
  readonly id = 'oidc';
  readonly name;
  readonly issuer;
  private discovered: { config: Promise<oidc.Configuration>; at: number } | null = null;

  constructor(
    private readonly settings: OidcSettings,
    private readonly returnTo: string,
  ) {
    this.name = settings.name;
    this.issuer = settings.issuer;
  }

  async begin({ state, nonce, verifier }: Flow): Promise<string> {
    const config = await this.configuration();
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.returnTo,
      scope: 'openid',
      response_type: 'code',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  async subjectOf({ state, nonce, verifier }: Flow, returned: URL): Promise<string> {
    const config = await this.configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(config, returned, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return tokens.claims()!.sub;
    } catch (error) {
      throw notVouched(error as Failure);
    }
  }

  /** Asked once an hour; what failed is asked again. */
  private async configuration(): Promise<oidc.Configuration> {
    if (!this.discovered || Date.now() - this.discovered.at > DISCOVERED_MS) {
      this.discovered = { config: discoverIssuer(this.settings), at: Date.now() };
    }
    try {
      return await this.discovered.config;
    } catch (error) {
      this.discovered = null;
      throw new NotVouched('unreachable', said(error as Failure));
    }
  }
}

/** What openid-client throws; see its documentation of errors. */
interface Failure extends Error {
  code?: string;
  /** The error the issuer named (RFC 6749, 4.1.2.1 and 5.2). */
  error?: string;
  cause?: unknown;
}

const said = (failure: Failure): string =>
  causesOf(failure)
    .map(({ code, error, message }) => [error, code, message].filter(Boolean).join(' · '))
    .join(' ← ');

const DECLINED = new Set(['access_denied', 'login_required', 'interaction_required', 'consent_required']);
const NOT_ANSWERED = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_ABORT']);

function notVouched(failure: Failure): NotVouched {
  return new NotVouched(whyOf(failure), said(failure));
}

function whyOf(failure: Failure): NotVouchedWhy {
  const causes = causesOf(failure);
  const error = causes.find((one) => one.error !== undefined)?.error;
  if (error === 'invalid_grant') return 'code';
  if (error && DECLINED.has(error)) return 'declined';
  if (error) return 'unreachable'; // e.g. invalid_client: our settings do not hold
  const claim = causes.map(({ cause }) => (cause as { claim?: string } | undefined)?.claim).find(Boolean);
  if (claim === 'aud' || claim === 'azp') return 'audience';
  if (claim === 'iss' || causes.some(({ message }) => ISSUER_OF_ANSWER.test(message))) return 'issuer';
  if (causes.some(({ code = '', name }) => NOT_ANSWERED.has(code) || NETWORK.has(name))) return 'unreachable';
  return 'answer';
}

/** RFC 9207: the answer itself names its issuer. */
const ISSUER_OF_ANSWER = /"iss"|issuer/i;
const NETWORK = new Set(['TypeError', 'TimeoutError', 'AbortError']);

/** An error, and what it came from. */
function causesOf(failure: Failure): Failure[] {
  const causes: Failure[] = [];
  for (let one: unknown = failure; one instanceof Error && causes.length < 5; one = one.cause) causes.push(one);
  return causes;
}
