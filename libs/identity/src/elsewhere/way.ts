/** What a browser keeps while its person is elsewhere: from begin to end nobody else can go on with it. */
export interface Flow {
  way: string;
  /** To come in, or to bind the identity to this account. */
  purpose: 'enter' | 'bind';
  account: number | null;
  /** Names way and purpose, and is known to nobody else. */
  state: string;
  nonce: string;
  /** RFC 7636: only who began can redeem the code. */
  verifier: string;
  /** The page the person wanted. */
  to: string;
  /** Milliseconds since 1970. */
  begunAt: number;
}

/** Somebody who vouches for persons. What goes wrong is a {@link NotVouched}. */
export interface Way {
  readonly id: string;
  /** What the button says. */
  readonly name: string;
  /** Who vouches, as it names itself: subjects of another issuer are other persons. */
  readonly issuer: string;
  /** Where the person is sent. @param inside the browser is that of the platform's own app @throws NotVouched */
  begin(flow: Flow, inside: boolean): Promise<string>;
  /** By what the issuer knows the person who comes back with this address. @throws NotVouched */
  subjectOf(flow: Flow, returned: URL): Promise<string>;
}

/**
 * Why nobody is vouched for:
 * - `code`: the code is used, over, or not meant for us;
 * - `audience`, `issuer`, `answer`: what came is for somebody else, from somebody else, or not sound;
 * - `declined`: the person, or the issuer, said no;
 * - `stranger`: the issuer does not know the person as one of its own;
 * - `unreachable`: the issuer does not answer, or our settings do not hold.
 */
export type NotVouchedWhy = 'code' | 'audience' | 'issuer' | 'answer' | 'declined' | 'stranger' | 'unreachable';

export class NotVouched extends Error {
  /** @param answer what the issuer said, without anything secret, for the log */
  constructor(
    readonly why: NotVouchedWhy,
    readonly answer: string,
  ) {
    super(`${why}: ${answer}`);
    this.name = 'NotVouched';
  }
}
