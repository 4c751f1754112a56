import type { SessionSeen } from '@app/identity';
import type { SessionListed } from '@app/persistence/read-models';

export const presentSessions = (sessions: readonly SessionSeen[]): SessionListed[] =>
  sessions.map(({ createdAt, lastSeenAt, expiresAt, ...rest }) => ({
    ...rest,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
