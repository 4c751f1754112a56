import { Account, type EntityManager } from '@app/persistence';
import { readTasks } from '@app/persistence/read-models';
import { TODO_NAMES, type LineKind, type TodoAct, type Words } from '@app/domain/vocabulary';
import { standingOf } from '../bodies/office-of-body';
import { ownerOf } from '../todo/inbox-owner';
import type { Settings } from '../settings';
import { turnsOf } from '../sign-off/turns-of';
import { releaseWanted } from '../bodies/release';

/** What waits for this person's decision or check, as against what the body itself has to deliver. */
const DECISIONS: ReadonlySet<TodoAct> = new Set<TodoAct>([
  ...([
    'release-report',
    'sign-report',
    'review-report',
    'decide-request',
    'decide-objection',
    'review-document',
  ] as const),
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
  /** The kinds of line by which it is asked for. */
  askedBy: readonly LineKind[];
}

/**
 * What waits for the decision or check of somebody with an account today, in plans on the real clock. Nothing about a
 * referral: it leaves the system, and messages are read by others.
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
  const hasStanding = hasPosts || (person.bodyId !== null && (await releaseWanted(em, person.bodyId)) !== null);
  const standing = hasStanding ? await standingOf(em, person, today) : undefined;
  const actor = { ...person, standing };
  const owner = ownerOf(actor, {});
  const turns = await turnsOf(em, settings, actor, owner, today);
  const { tasks } = await readTasks(em, owner, turns, today, { kinds: [...DECISIONS], limit: MOST });
  const papers = tasks.flatMap(({ documentId }) => (documentId === null ? [] : [documentId]));
  const secret = new Set(
    (
      await em.execute<{ id: number }[]>(
        'select id from official_document where id = any(?::int[]) and referral_id is not null',
        [`{${papers.join(',')}}`],
      )
    ).map(({ id }) => id),
  );
  const decisions = tasks.filter(({ documentId }) => documentId === null || !secret.has(documentId));
  const named = await namesOf(em, decisions);
  const severalPlans = new Set(decisions.map(({ planId }) => planId)).size > 1;
  return decisions.map((task) => {
    const { kind, planId, clauseNumber, documentId, dueOn } = task;
    const names = named.get(task);
    const title = QUOTES.has(kind) ? withoutWords(task, names) : task.title;
    return {
      ...{ kind, act: TODO_NAMES[kind].words, planId, clauseNumber, documentId, dueOn },
      title: severalPlans && names?.plan ? `${title}（${names.plan}）` : title,
      askedBy: ASKED_BY[kind] ?? [],
    };
  });
}

/** The lines of an inbox by which each is asked for, so that a digest says one matter once. */
const ASKED_BY: { readonly [A in TodoAct]?: readonly LineKind[] } = {
  'sign-report': ['signature-request'],
  'review-report': ['review-request'],
  'decide-request': ['extension-requested', 'suspension-requested', 'coordination-requested', 'decision-urged'],
  'decide-objection': ['assignment-objected', 'decision-urged'],
  'review-document': ['sign-request', 'document-revised', 'sign-off-called'],
  'sign-document': ['sign-request', 'document-reviewed', 'document-revised', 'sign-off-called'],
  'revise-document': ['document-returned', 'sign-off-called'],
  'review-case': ['case-reported'],
  'close-case': ['closing-proposed'],
  'review-plan': ['plan-filed'],
  'review-item': ['item-reported'],
  'decide-case-extension': ['case-extension-requested'],
  'decide-score-objection': ['decision-urged'],
  'sign-assessment': ['sign-request', 'decision-urged'],
  'site-check': ['site-check-assigned'],
};

/**
 * Acts whose line in the app quotes what was found, or what a body objects. That is for whoever works on it, and a robot speaks
 * to a group; so a message names them by what is to be done, the body and the clause, and never by the line.
 */
const QUOTES: ReadonlySet<TodoAct> = new Set<TodoAct>([
  ...(['decide-objection', 'review-case', 'close-case', 'record-interview'] as const),
  ...(['review-plan', 'review-item', 'decide-case-extension'] as const),
]);

/** What tells one matter from another. */
interface Names {
  body: string | null;
  heading: string | null;
  plan: string | null;
}

type Task = Awaited<ReturnType<typeof readTasks>>['tasks'][number];

const withoutWords = ({ kind, clauseNumber: clause }: Task, names: Names | undefined): string => {
  const heading = names?.heading ? `“${names.heading}”` : '';
  const about = [names?.body, clause === null ? null : `第${clause}条${heading}`].filter(Boolean).join(' ');
  return [TODO_NAMES[kind].words.zh, about].filter(Boolean).join('：');
};

/** Whose case or objection each is, about which clause of which plan. */
async function namesOf(em: EntityManager, tasks: readonly Task[]): Promise<Map<Task, Names>> {
  const asked = tasks.map(({ planId, clauseNumber, caseId, subject }, nth) => ({
    ...{ nth, planId, clauseNumber, caseId },
    assignmentId: /^assignment-(\d+)$/.exec(subject ?? '')?.[1] ?? null,
  }));
  const rows = await em.execute<(Names & { nth: number })[]>(
    `select t.nth, b.name as body, c.heading, p.title as plan
       from jsonb_to_recordset(?::jsonb) as t(nth int, "planId" int, "clauseNumber" int, "caseId" int, "assignmentId" int)
       left join plan p on p.id = t."planId"
       left join clause c on c.plan_id = t."planId" and c.number = t."clauseNumber"
       left join assignment a on a.id = t."assignmentId" left join case_file f on f.id = t."caseId"
       left join body b on b.id = coalesce(f.body_id, a.body_id)`,
    [JSON.stringify(asked)],
  );
  return new Map(rows.map(({ nth, ...names }) => [tasks[nth], names]));
}
