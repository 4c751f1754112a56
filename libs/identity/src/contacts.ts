import { channelTerms, OUTSIDE_CHANNEL_IDS, type OutsideChannel } from '@app/domain/vocabulary';
import { DubanError } from '@app/domain/errors';
import { Contact, type EntityManager } from '@app/persistence';
import { namedAccount, recordSecurity, type By } from './security-log';
import { lockAccount } from './lock-account';

/** Through which channel a person is reached. */
export interface ContactGiven {
  channel: OutsideChannel;
  address: string;
  digests: boolean;
}

type Which = { id: number } | { username: string };

/** The channels of an account, in the order in which they are tried. */
export async function contactsOf(em: EntityManager, accountId: number): Promise<ContactGiven[]> {
  const rows = await em.find(Contact, { account: accountId }, { orderBy: { position: 1, channel: 1 } });
  return rows.map(({ channel, address, digests }) => ({ channel: channel as OutsideChannel, address, digests }));
}

/**
 * Sets the channels of an account, in this order; those that are left out are taken away. In the security log, because
 * whoever has the address has the messages.
 *
 * @throws DubanError `contact-unfit`, `account-unknown`
 */
export async function setContacts(
  em: EntityManager,
  which: Which,
  given: readonly ContactGiven[],
  by: By,
): Promise<void> {
  const trimmed = given.map((contact) => ({ ...contact, address: contact.address.trim() }));
  if (new Set(trimmed.map(({ channel }) => channel)).size < trimmed.length)
    throw unfit('每个渠道至多一个', 'name each channel once');
  for (const { channel, address } of trimmed) {
    if (!OUTSIDE_CHANNEL_IDS.includes(channel))
      throw unfit(`没有“${channel}”这个渠道`, `there is no channel "${channel}"`);
    const form = channelTerms(channel).address?.form;
    if (form ? !form.test(address) || address.length > 254 : address !== '') {
      throw unfit(`“${address}”不是 ${channel} 的有效地址`, `"${address}" is no address of ${channel}`);
    }
  }
  const account = await lockAccount(em, which);
  const before = await contactsOf(em, account.id);
  if (JSON.stringify(before) === JSON.stringify(trimmed)) return;
  await em.nativeDelete(Contact, { account: account.id });
  for (const [position, contact] of trimmed.entries())
    await em.insert(Contact, { account: account.id, position, ...contact });
  const said = (contacts: readonly ContactGiven[]) =>
    contacts
      .map(({ channel, address, digests }) => `${channel} ${address}${digests ? '' : ' (-)'}`.trim())
      .join('、') || '无';
  const detail = `${said(before)} → ${said(trimmed)}`;
  await recordSecurity(em, { kind: 'contact-changed', by, subject: namedAccount(account), detail });
}

const unfit = (zh: string, en: string) =>
  new DubanError('contact-unfit', {
    zh: `消息渠道有误：${zh}。请改正后重新保存。`,
    en: `The channels do not fit: ${en}. Correct it and save again.`,
  });
