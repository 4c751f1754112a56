import {
  FORM_ACTS,
  requestOf,
  requestTerms,
  type AskingAct,
  type DialogAct,
  type FormAct,
} from '@app/domain/vocabulary';
import { closeOut, decideRequest, reopen, requestChange, requestContribution, resume } from '../../api/commands';

/** What a person fills in for an act; which of it is asked depends on the act. */
export interface ActFields {
  choice?: Choice;
  date?: string;
  body?: string;
  reason?: string;
}

export type Choice = 'grant' | 'refuse' | 'not-done' | 'not-applicable';

const CHOICES: Partial<Record<FormAct, Choice[]>> = {
  'decide-request': ['grant', 'refuse'],
  'close-out': ['not-done', 'not-applicable'],
};

export const isFormAct = (kind: DialogAct): kind is FormAct => FORM_ACTS.some((act) => act === kind);

/** The acts that name a date. */
export function namesDate(act: FormAct): boolean {
  const kind = requestOf(act);
  return act === 'ask-contribution' || (kind !== null && requestTerms(kind).names === 'date');
}

/** The bodies an act may name; null where it names none. */
export function bodiesFor(act: FormAct, { helpers, superiors }: Record<'helpers' | 'superiors', string[]>) {
  const kind = requestOf(act);
  if (act === 'ask-contribution') return helpers;
  return kind !== null && requestTerms(kind).names === 'body' ? superiors : null;
}

export const choicesOf = (act: FormAct): Choice[] => CHOICES[act] ?? [];

/** Sends an act to the API. */
export function performAct(
  act: FormAct,
  { obligationId, requestId }: { obligationId: number; requestId?: number },
  { choice, date = '', body = '', reason = '' }: ActFields,
): Promise<unknown> {
  const kind = requestOf(act);
  if (kind !== null)
    return requestChange(obligationId, { kind, reason, newDueOn: date || undefined, decider: body || undefined });
  switch (act as Exclude<FormAct, AskingAct>) {
    case 'ask-contribution':
      return requestContribution(obligationId, { body, what: reason, dueOn: date });
    case 'decide-request':
      return decideRequest(requestId ?? 0, { decision: choice === 'grant' ? 'grant' : 'refuse', reason });
    case 'close-out':
      return closeOut(obligationId, { outcome: choice === 'not-applicable' ? 'not-applicable' : 'not-done', reason });
    case 'resume':
      return resume(obligationId, reason);
    case 'reopen':
      return reopen(obligationId, reason);
  }
}
