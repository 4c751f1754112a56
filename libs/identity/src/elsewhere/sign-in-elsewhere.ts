import { createHash } from 'node:crypto';
import { DubanError } from '@app/domain/errors';
import { textAsSeen } from '@app/domain/text';
import { AccountIdentity, type Account, type EntityManager } from '@app/persistence';
import { countAttempt, countSuccess } from '../keep-sign-in-limits';
import { namedAccount, recordSecurity, type By } from '../security-log';
import { accountDisabled } from '../sign-in';
import { fits } from './flow';
import { identityUnknown } from '../identity-unknown';
import { elsewhereUnreachable, identityUnconfirmed, refusedElsewhere } from './refusals';
import { NotVouched, type Flow, type Way } from './way';

/** What came back to the browser, and from where it asks. */
export interface Returned {
  flow: Flow | null;
  /** The whole address, with code and state. */
  address: URL;
  client: string | null;
  /** To come in, or the account to which the identity is to be bound. */
  account: number | null;
}

/**
 * Who comes back: (issuer, subject), each code once. Whatever does not hold is refused with a sentence and written into the
 * security log; an address that tries too often is not looked at for a while.
 *
 * @throws DubanError `sign-in-elsewhere-refused`, `sign-in-elsewhere-unreachable`, `too-many-attempts`
 */
export async function whoReturned(
  em: EntityManager,
  way: Way,
  { flow, address, client, account }: Returned,
  now: Date,
): Promise<string> {
  // Counted by address: each attempt has a name of its own, and one that succeeds is given back.
  const name = `elsewhere ${flow?.state ?? ''}`;
  const { admitted, wait } = await countAttempt(em, name, client, now);
  if (!admitted) throw tooOften(wait);
  const refuse = async (why: Parameters<typeof refusedElsewhere>[0], answer: string) => {
    const by = { accountId: null, name: null, address: client };
    const detail = `${why} · ${textAsSeen(answer).replaceAll('\n', ' ')}`;
    await recordSecurity(em, { kind: 'sign-in-failed', result: 'refused', by, subject: way.issuer, detail, at: now });
    return refusedElsewhere(why);
  };
  const begunFor = flow?.purpose === 'bind' ? flow.account : null;
  if (!flow || flow.way !== way.id || begunFor !== account || !fits(flow, address.searchParams.get('state'))) {
    throw await refuse('flow', 'state');
  }
  let subject: string;
  try {
    subject = await way.subjectOf(flow, address);
  } catch (error) {
    if (!(error instanceof NotVouched)) throw error;
    if (error.why === 'unreachable') {
      await countSuccess(em, name, client, now); // not this person's fault: others at the address go on with passwords
      await recordUnreachable(em, way, error, { client, now });
      throw elsewhereUnreachable();
    }
    throw await refuse(error.why, error.answer);
  }
  if (!(await useCode(em, way, address.searchParams.get('code') ?? '', now))) throw await refuse('code', 'used before');
  await countSuccess(em, name, client, now);
  return subject;
}

/** SQL: one line for so long. An issuer that is down is asked by everybody in turn, from a page that anybody may open. */
const QUIET = `interval '10 minutes'`;

/** Writes into the security log that an issuer cannot be asked, and what it said. */
export async function recordUnreachable(
  em: EntityManager,
  { issuer }: Pick<Way, 'issuer'>,
  { answer }: NotVouched,
  { client, now }: { client: string | null; now: Date },
): Promise<void> {
  const said = { kind: 'issuer-unreachable' as const, subject: issuer };
  const before = await em.execute<unknown[]>(
    `select 1 from security_event where kind = ? and subject = ? and at > ?::timestamptz - ${QUIET} limit 1`,
    [said.kind, said.subject, now],
  );
  if (before.length > 0) return;
  const by = { accountId: null, name: null, address: client };
  const detail = textAsSeen(answer).replaceAll('\n', ' ');
  await recordSecurity(em, { ...said, result: 'refused', by, detail, at: now });
}

/** @returns whether it was used for the first time */
async function useCode(em: EntityManager, { issuer }: Way, code: string, now: Date): Promise<boolean> {
  const hash = createHash('sha256').update(`${issuer}\0${code}`).digest('hex');
  const first = await em.execute<unknown[]>(
    'insert into used_code (hash, used_at) values (?, ?) on conflict do nothing returning hash',
    [hash, now],
  );
  return first.length > 0;
}

/**
 * The account of a person who is vouched for, by (issuer, subject) alone: a mailbox or a name passes to a successor.
 *
 * @throws DubanError `identity-unknown`, `identity-unconfirmed`, `account-disabled`
 */
export async function signInElsewhere(
  em: EntityManager,
  { issuer, name }: Pick<Way, 'issuer' | 'name'>,
  subject: string,
  now: Date,
  { address = null, demo = true }: { address?: string | null; demo?: boolean } = {},
): Promise<Account> {
  const bound = await em.fork().findOne(AccountIdentity, { issuer, subject }, { populate: ['account.body'] });
  const account = bound?.account as Account | undefined;
  const by: By = { accountId: account?.id ?? null, name: account?.displayName ?? null, address };
  const note = { by, at: now, subject: account ? namedAccount(account) : `${issuer} ${subject}` };
  if (!account || account.state === 'closed' || (account.demo && !demo)) {
    await recordSecurity(em, { ...note, kind: 'sign-in-failed', result: 'refused', detail: 'identity unknown' });
    throw identityUnknown(subject);
  }
  if (account.state === 'disabled') {
    await recordSecurity(em, { ...note, kind: 'sign-in-failed', result: 'refused', detail: 'disabled' });
    throw accountDisabled();
  }
  if (bound!.unconfirmedSince !== null) {
    await recordSecurity(em, { ...note, kind: 'sign-in-failed', result: 'refused', detail: 'identity unconfirmed' });
    throw identityUnconfirmed(subject);
  }
  await recordSecurity(em, { ...note, kind: 'signed-in', detail: `${name} · ${issuer}` });
  return account;
}

const tooOften = (wait: number) =>
  new DubanError(
    'too-many-attempts',
    { zh: '登录尝试次数过多，请稍候再试。', en: 'Too many attempts to sign in. Try again in a while.' },
    { retryAfterSeconds: Math.ceil(wait / 1_000) },
  );
