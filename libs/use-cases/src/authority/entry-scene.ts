import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { Account, AuthorityEntry, Body, recordOnce } from '@app/persistence';
import { withReason } from '../reason-in-line';
import type { Actor } from '../actor';
import { lockOne } from '../rows';
import type { Scene, TimelessScene } from '../scene';
import { shanghaiDate } from '../plan-time';
import { lockDirectory } from '../bodies/lock-directory';

/** An entry behind the lock of the directory: who heads what changes for one at a time. @throws DubanError `not-found` */
export async function entryScene({ em }: Pick<Scene, 'em'>, entryId: number): Promise<AuthorityEntry> {
  await lockDirectory(em);
  return lockOne(em, AuthorityEntry, entryId);
}

/**
 * Whom an entry concerns: the body whose head it is about, the bodies it names, the body of whoever gains by it, the county
 * office and the organization department.
 */
async function concerned({ em, settings }: TimelessScene, entry: AuthorityEntry): Promise<number[]> {
  const { countyOffice, organizationDepartment } = settings.directory;
  const parties = await em.find(Body, { name: { $in: [countyOffice, organizationDepartment] } });
  const gainers = entry.gainer ? await em.find(Account, { displayName: entry.gainer, body: { $ne: null } }) : [];
  const ids = [
    ...parties.map(({ id }) => id),
    ...(entry.body ? [entry.body.id] : []),
    ...gainers.map(({ body }) => body!.id),
    ...bodiesNamed(entry),
  ];
  return [...new Set(ids)];
}

function bodiesNamed({ content }: AuthorityEntry): number[] {
  const {
    before = [],
    successors = [],
    from,
    to = [],
  } = (content.order ?? {}) as {
    before?: number[];
    successors?: unknown[];
    from?: number;
    to?: number[];
  };
  const existing = successors.filter((one): one is number => typeof one === 'number');
  return [...before, ...existing, ...to, ...(from ? [from] : [])];
}

/** What each step of an entry leaves behind: an event in the chain of the county, and a line for everybody concerned. */
export async function leaveEntryTrace(
  scene: Pick<Scene, 'em' | 'settings' | 'now'>,
  entry: AuthorityEntry,
  actor: Pick<Actor, 'name' | 'post' | 'accountId'> | null,
  trace: { kind: EventKind & `authority-${string}`; words: string; data?: Record<string, unknown> },
): Promise<void> {
  const { em } = scene;
  const on = shanghaiDate(scene.now);
  const key = `authority-${entry.id}/${trace.kind}`;
  const first = await recordOnce(em, {
    planId: 0, // what belongs to no plan
    bodyId: entry.body?.id,
    key,
    kind: trace.kind,
    on,
    actor: actor?.name ?? null,
    data: {
      entry: entry.kind,
      what: entry.title,
      from: entry.from,
      ...(entry.to ? { to: entry.to } : {}),
      ...(actor ? { post: actor.post, account: actor.accountId } : {}),
      ...trace.data,
    },
  });
  if (!first) return;
  await notify(em, {
    key,
    planId: null,
    bodyIds: await concerned(scene, entry),
    kind: 'authority',
    title: withReason(
      `${trace.words}：${entry.title}`,
      trace.kind === 'authority-refused' ? ((trace.data?.reason as string | undefined) ?? null) : null,
    ),
    on,
  });
}
