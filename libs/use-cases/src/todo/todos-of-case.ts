import type { DateRule } from '@app/domain/calendar';
import {
  planLiesWithBody,
  type CaseKind,
  type CaseState,
  type ItemState,
  type PlanState,
} from '@app/domain/escalation';
import { ableAcceptor } from '../policies';
import { drafts, frame, ofBody, ofCountyOffice, type Addressee, type Offices, type TodoDraft } from './todo-draft';

/** What decides whom a case waits for. */
export interface CaseInView {
  id: number;
  planId: number;
  clauseId: number | null;
  obligationId: number | null;
  /** The day of its plan. */
  today: string;
  kind: CaseKind;
  state: CaseState;
  bodyId: number;
  body: string;
  finding: string | null;
  heldOn: string | null;
  limitOn: string | null;
  limitFrom: string | null;
  limitRule: DateRule | null;
  closingProposed: boolean;
  /** Its latest document; for when a talk is to be held, and when that was signed. */
  document: { id: number; heldOn: string | null; signedOn: string | null } | null;
  plan: { state: PlanState; dueOn: string; dueFrom: string | null; dueRule: DateRule | null } | null;
  /** Of bodies that are gone, their heirs. */
  items: { state: ItemState; bodyId: number; acceptorId: number; limitOn: string }[];
  extensions: { askedOn: string; decideBy: string; decideRule: DateRule | null }[];
}

const NAMES: Readonly<Record<CaseKind, string>> = {
  rectification: '限期整改',
  interview: '约谈整改',
  warning: '预警整改',
};

/** Whom a case waits for: see the permissions `mayReportOnCase`, `mayReviewCase` and their neighbours. */
export function todosOfCase(one: CaseInView, offices: Offices): TodoDraft[] {
  const { document, closingProposed } = one;
  const beforeTalk = one.kind === 'interview' && one.heldOn === null;
  const title = (of: string) => `${of}：${one.body}${one.finding === null ? '' : `，${one.finding}`}`;
  const base = frame({
    subject: `case-${one.id}`,
    planId: one.planId,
    clauseId: one.clauseId,
    obligationId: one.obligationId,
    caseId: one.id,
    since: one.today,
  });
  const about = {
    ...base,
    title: title(NAMES[one.kind]),
    documentId: document?.id ?? null,
    dueOn: beforeTalk ? (document?.heldOn ?? null) : one.limitOn,
    dueFrom: beforeTalk ? (document?.signedOn ?? null) : one.limitFrom,
    dueRule: one.limitRule,
  };
  const decider = unlessIs(ofCountyOffice(offices, true), one.bodyId);
  if (closingProposed)
    return one.state === 'running' || one.state === 'reported' ? drafts('close-case', about, ...decider) : [];
  if (one.state === 'reported') return drafts('review-case', about, ...decider);
  if (one.state !== 'running') return [];
  const work = workOf(one, { ...base, title: title(NAMES.rectification) }, decider, offices);
  if (beforeTalk) return [...drafts('record-interview', about, ofCountyOffice(offices, false)), ...work];
  const carriedOut = one.plan === null || one.plan.state === 'agreed';
  const ready = carriedOut && one.items.every(({ state }) => state === 'accepted');
  return ready ? [...drafts('report-on-case', about, ofBody(one.bodyId)), ...work] : work;
}

/** What is to be done for the plan of a rectification, for its items and about its limit. */
function workOf(one: CaseInView, about: TodoFrame, decider: Addressee[], offices: Offices): TodoDraft[] {
  const { plan } = one;
  const todos: TodoDraft[] = [];
  if (plan && planLiesWithBody(plan.state)) {
    const { dueOn, dueFrom, dueRule } = plan;
    todos.push(...drafts('file-plan', { ...about, dueOn, dueFrom, dueRule }, ofBody(one.bodyId)));
  }
  if (plan?.state === 'filed') todos.push(...drafts('review-plan', about, ...decider));
  if (plan?.state === 'agreed') {
    for (const [doer, dueOn] of earliest(
      one.items.filter(({ state }) => state === 'open'),
      ({ bodyId }) => bodyId,
    )) {
      todos.push(...drafts('report-on-item', { ...about, dueOn }, ofBody(doer)));
    }
    const reported = one.items.filter(({ state }) => state === 'reported');
    for (const [acceptor, dueOn] of earliest(reported, (item) => acceptorOf(item, one, offices))) {
      if (acceptor === null) continue;
      const decides = acceptor === offices.countyOfficeId;
      todos.push(
        ...drafts('review-item', { ...about, dueOn }, decides ? ofCountyOffice(offices, true) : ofBody(acceptor)),
      );
    }
  }
  for (const { askedOn, decideBy, decideRule } of one.extensions) {
    const asked = { ...about, dueOn: decideBy, dueFrom: askedOn, dueRule: decideRule, since: askedOn };
    todos.push(...drafts('decide-case-extension', asked, ...decider));
  }
  return todos;
}

type TodoFrame = Parameters<typeof drafts>[1];

/** Who accepts an item: its acceptor, or the county office in the place of one that cannot; nobody, where that is concerned itself. */
function acceptorOf(
  item: CaseInView['items'][number],
  { bodyId }: CaseInView,
  { countyOfficeId }: Offices,
): number | null {
  const able = ableAcceptor(item.acceptorId, item.bodyId, bodyId) ?? countyOfficeId;
  return able === item.bodyId || able === bodyId ? null : able;
}

/** The first date for each of those whose turn it is. */
function earliest<Item extends { limitOn: string }, Key>(
  items: readonly Item[],
  of: (item: Item) => Key,
): Map<Key, string> {
  const dates = new Map<Key, string>();
  for (const item of items) {
    const known = dates.get(of(item));
    if (known === undefined || item.limitOn < known) dates.set(of(item), item.limitOn);
  }
  return dates;
}

const unlessIs = (office: Addressee, bodyId: number): Addressee[] => (office.bodyId === bodyId ? [] : [office]);
