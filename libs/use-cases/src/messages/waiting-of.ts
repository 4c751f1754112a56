import { Account, type EntityManager } from '@app/persistence';
import { readTasks } from '@app/persistence/read-models';
import { TODO_NAMES, type TodoAct, type Words } from '@app/domain/vocabulary';
import { standingOf } from '../authority/office-of-body';
import { ownerOf } from '../inbox-owner';
import type { Settings } from '../settings';
import { turnsOf } from '../sign-off/turns-of';

/** What waits for this person's decision or check, as against what the body itself has to deliver. */
const DECISIONS: ReadonlySet<TodoAct> = new Set<TodoAct>([
  ...(['sign-report', 'review-report', 'decide-request', 'decide-objection', 'review-document'] as const),
  ...(['sign-document', 'revise-document', 'review-case', 'close-case', 'review-plan', 'review-item'] as const),
  ...(['decide-case-extension', 'sign-assessment', 'site-check', 'record-interview'] as const),
  ...(['verify-points', 'give-points', 'decide-score-objection', 'present-assessment', 'review-assessment'] as const),
]);

/** More than this nobody is shown in a message; the app has all. */
const MOST = 200;

/** One matter that waits for somebody. */
export interface WaitingFor {
  kind: TodoAct;
  /** What is to be done, in both languages. */
  act: Words;
  title: string;
  planId: number | null;
  clauseNumber: number | null;
  documentId: number | null;
  dueOn: string | null;
}

/**
 * What waits for the decision or check of somebody with an account today, in plans on the real clock. Nothing about a
 * referral: it leaves the house, and messages are read by others.
 */
export async function waitingOf(
  em: EntityManager,
  settings: Settings,
  accountId: number,
  today: string,
): Promise<WaitingFor[]> {
  const account = await em.findOneOrFail(Account, { id: accountId }, { populate: ['body'] });
  const person = {
    ...{ accountId, name: account.displayName, post: account.post, role: account.role },
    ...{ bodyId: account.body?.id ?? null, body: account.body?.name ?? null },
  };
  const hasPosts = person.role === 'county-office' || person.role === 'organization';
  const standing = hasPosts ? await standingOf(em, settings.directory, person, today) : undefined;
  const actor = { ...person, standing };
  const owner = ownerOf(actor, {});
  const turns = await turnsOf(em, settings, actor, owner, today);
  const { tasks } = await readTasks(em, owner, turns, today, MOST);
  const papers = tasks.flatMap(({ documentId }) => (documentId === null ? [] : [documentId]));
  const secret = new Set(
    (
      await em.execute<{ id: number }[]>(
        'select id from official_document where id = any(?::int[]) and referral_id is not null',
        [`{${papers.join(',')}}`],
      )
    ).map(({ id }) => id),
  );
  const decisions = tasks.filter(
    ({ kind, documentId }) => DECISIONS.has(kind) && !(documentId !== null && secret.has(documentId)),
  );
  const bodies = await bodiesOfCases(em, decisions);
  return decisions.map(({ kind, title, planId, clauseNumber, documentId, dueOn, caseId }) => ({
    ...{ kind, act: TODO_NAMES[kind].words, planId, clauseNumber, documentId, dueOn },
    title: QUOTES.has(kind) ? withoutWords(kind, clauseNumber, bodies.get(caseId ?? 0)) : title,
  }));
}

/**
 * Acts whose line in the app quotes what was found, or what a body objects. That is for whoever works on it, and a robot speaks
 * to a group; so a message names them by what is to be done, the body and the clause, and never by the line.
 */
const QUOTES: ReadonlySet<TodoAct> = new Set<TodoAct>([
  ...(['decide-objection', 'review-case', 'close-case', 'record-interview'] as const),
  ...(['review-plan', 'review-item', 'decide-case-extension'] as const),
]);

const withoutWords = (kind: TodoAct, clause: number | null, body: string | undefined): string =>
  [TODO_NAMES[kind].words.zh, [body, clause === null ? null : `第${clause}条`].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join('：');

/** Whose cases these are, by number. */
async function bodiesOfCases(
  em: EntityManager,
  tasks: readonly { kind: TodoAct; caseId: number | null }[],
): Promise<Map<number, string>> {
  const ids = tasks.flatMap(({ kind, caseId }) => (QUOTES.has(kind) && caseId !== null ? [caseId] : []));
  if (ids.length === 0) return new Map();
  const rows = await em.execute<{ id: number; body: string }[]>(
    'select c.id, b.name as body from case_file c join body b on b.id = c.body_id where c.id = any(?::int[])',
    [`{${ids.join(',')}}`],
  );
  return new Map(rows.map(({ id, body }) => [id, body]));
}
