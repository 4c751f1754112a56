import type { Account } from '@app/persistence';
import type { SignedInPerson } from '@app/identity';
import type { SessionView } from './session.dto';

export const presentPerson = ({ name, post, body, role, demo, oneTimePassword }: SignedInPerson): SessionView => ({
  name,
  post,
  body,
  role,
  demo,
  passwordDue: oneTimePassword,
});

export const presentAccount = ({ displayName, post, body, role, demo, oneTimePassword }: Account): SessionView => ({
  name: displayName,
  post,
  body: body?.name ?? null,
  role,
  demo,
  passwordDue: oneTimePassword,
});
