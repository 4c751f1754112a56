import {
  LEAST_DAYS_KEPT,
  SecurityEvent,
  type EntityManager,
  type SecurityEventKind,
  type SecurityResult,
} from '@app/persistence';

/** Who did something, and from where. A command or a task of the machine has neither account nor address. */
export interface By {
  accountId: number | null;
  name: string | null;
  address?: string | null;
}

export interface SecurityNote {
  kind: SecurityEventKind;
  by: By;
  result?: SecurityResult;
  /** What it was done to. */
  subject?: string | null;
  detail?: string | null;
  at?: Date;
}

/** Long enough for an address of the API or a reason; what is longer was not typed by a person. */
const LONGEST = 500;
const short = (text: string | null | undefined) => (text ? [...text].slice(0, LONGEST).join('') : null);

/** Writes into the security log. In a transaction it belongs to it: an act that is rolled back was not done. */
export async function recordSecurity(em: EntityManager, note: SecurityNote): Promise<void> {
  const { kind, by, result = 'done', subject, detail, at } = note;
  await em.insert(SecurityEvent, {
    kind,
    result,
    accountId: by.accountId,
    name: short(by.name),
    address: by.address ?? null,
    subject: short(subject),
    detail: short(detail),
    ...(at && { at }),
  });
}

/** How an account is named in the log: unmistakably, also when two persons have one name. */
export const namedAccount = ({ id, username, displayName }: { id: number; username: string; displayName: string }) =>
  `#${id} ${username}（${displayName}）`;

/**
 * Removes what is older than it has to be kept; the database itself refuses to lose anything younger than
 * {@link LEAST_DAYS_KEPT} days.
 */
export async function forgetSecurityEvents(em: EntityManager, days: number, now: Date): Promise<number> {
  const before = new Date(now.getTime() - Math.max(days, LEAST_DAYS_KEPT) * 86_400_000);
  return em.nativeDelete(SecurityEvent, { at: { $lt: before } });
}
