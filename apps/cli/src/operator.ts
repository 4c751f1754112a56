import { userInfo } from 'node:os';
import type { Actor } from '@app/use-cases';

/** Whoever runs a command on the machine itself holds no post of the county office; the record names the account. */
export function operator(): Actor {
  const { username } = userInfo();
  return {
    accountId: null,
    name: `操作员 ${username}`,
    post: '系统操作',
    role: 'county-office',
    standing: 'operator',
    bodyId: null,
    body: null,
  };
}
