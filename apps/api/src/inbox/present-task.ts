import { dateByRule, type DateRule } from '@app/domain/calendar';
import { receiptRule, signOffRule, talkRule, type DocumentState, type EscalationPolicy } from '@app/domain/escalation';
import type { InboxTask, InboxTaskRecord } from '@app/persistence/read-models';
import { policyOf, type Settings } from '@app/use-cases';
import { presentWhy } from '../dates/present-why';

/** A task with its date and why it is that date. */
export function presentTask(
  record: InboxTaskRecord,
  settings: Pick<Settings, 'calendar' | 'escalation' | 'escalations'>,
): InboxTask {
  const { dueFrom: from, dueRule, dateDecision, policyVersion, today, subject: _subject, ...task } = record;
  const { calendar } = settings;
  const escalation = policyOf({ policyVersion }, settings);
  const rule = dueRule ?? ruleOfPolicy(task.kind, escalation);
  const follows = task.dueOn === null && from !== null && rule !== null;
  const dueOn = follows ? dateByRule(calendar, from, rule) : task.dueOn;
  const light = follows && dueOn !== null && dueOn < today ? 'red' : task.light;
  return { ...task, dueOn, light, why: presentWhy({ on: dueOn, from, rule }, calendar, dateDecision) };
}

/** In which state a draft waits for which act; one that is only signed waits as one that was reviewed. */
const STATE_OF_TURN: Partial<Record<InboxTask['kind'], DocumentState>> = {
  'review-document': 'draft',
  'sign-document': 'reviewed',
  'revise-document': 'returned',
};

/** Some dates are not stored but follow from the policy: of a receipt, of a talk, and of the steps of a sign-off. */
function ruleOfPolicy(kind: InboxTask['kind'], escalation: EscalationPolicy): DateRule | null {
  if (kind === 'receive-document') return receiptRule(escalation);
  if (kind === 'record-interview') return talkRule(escalation);
  const { signOff } = escalation;
  const state = STATE_OF_TURN[kind];
  return signOff && state ? signOffRule(state, signOff) : null;
}
