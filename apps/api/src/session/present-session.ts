import type { Account } from '@app/persistence';
import type { SignedInPerson } from '@app/identity';
import type { SessionView } from './session.dto';

export const presentPerson = ({ name, post, body, role, demo }: SignedInPerson): SessionView => ({
  name,
  post,
  body,
  role,
  demo,
});

export const presentAccount = ({ displayName, post, body, role, demo }: Account): SessionView => ({
  name: displayName,
  post,
  body: body?.name ?? null,
  role,
  demo,
});
