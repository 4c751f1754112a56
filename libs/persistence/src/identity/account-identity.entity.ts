import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.entity';

const AccountIdentitySchema = defineEntity({
  name: 'AccountIdentity',
  tableName: 'account_identity',
  uniques: [{ properties: ['issuer', 'subject'] }],
  properties: {
    id: p.integer().primary(),
    account: () => p.manyToOne(Account).deleteRule('restrict').index(),
    /** Who vouches, as it names itself. */
    issuer: p.text(),
    /** By what the issuer knows the person for good; never a mail address or a name, which pass to a successor. */
    subject: p.text(),
    boundBy: p.string(),
    boundAt: p.datetime().defaultRaw('now()'),
    /** Since when it waits for its owner, where somebody else entered it; null: it opens the account. */
    unconfirmedSince: p.datetime().nullable(),
  },
});

/** 身份绑定: for which account a person is let in whom somebody else vouches for. */
export class AccountIdentity extends AccountIdentitySchema.class {}
AccountIdentitySchema.setClass(AccountIdentity);

const UsedCodeSchema = defineEntity({
  name: 'UsedCode',
  tableName: 'used_code',
  properties: {
    /** SHA-256 of issuer and code. */
    hash: p.string().primary(),
    usedAt: p.datetime().index(),
  },
});

/** A code that has let somebody in, so that it lets nobody in a second time, whatever its issuer thinks of it. */
export class UsedCode extends UsedCodeSchema.class {}
UsedCodeSchema.setClass(UsedCode);
