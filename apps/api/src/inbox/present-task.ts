import type { DateRule } from '@app/domain/calendar';
import { receiptLimit, receiptRule, talkRule, type EscalationPolicy } from '@app/domain/escalation';
import type { InboxTask, InboxTaskRecord } from '@app/persistence/read-models';
import { policyOf, type Settings } from '@app/use-cases';
import { presentWhy } from '../dates/present-why';

/** A task with its date and why it is that date. */
export function presentTask(
  record: InboxTaskRecord,
  settings: Pick<Settings, 'calendar' | 'escalation' | 'escalations'>,
): InboxTask {
  const { dueFrom: from, dueRule, dateDecision, policyVersion, ...task } = record;
  const { calendar } = settings;
  const escalation = policyOf({ policyVersion }, settings);
  const waitsForReceipt = task.kind === 'receive-document' && from !== null;
  const dueOn = waitsForReceipt ? receiptLimit(from, escalation, calendar) : task.dueOn;
  const rule = dueRule ?? ruleOfPolicy(task.kind, escalation);
  return { ...task, dueOn, why: presentWhy({ on: dueOn, from, rule }, calendar, dateDecision) };
}

/** Two dates are not stored but follow from the policy: of a receipt, and of a talk. */
function ruleOfPolicy(kind: InboxTask['kind'], escalation: EscalationPolicy): DateRule | null {
  if (kind === 'receive-document') return receiptRule(escalation);
  return kind === 'record-interview' ? talkRule(escalation) : null;
}
