import type { WorkingCalendar } from '@app/domain/calendar';
import type { CaseRecord, CaseView } from '@app/persistence/read-models';
import {
  closingOf,
  mayDecideClosing,
  mayRecordInterview,
  mayReportOnCase,
  mayReviewCase,
  type Actor,
} from '@app/use-cases';
import { presentWhy } from '../dates/present-why';

/** A case, and what this person may do with it. */
export function presentCase(actor: Actor, file: CaseRecord, calendar: WorkingCalendar): CaseView {
  const { bodyId, limitFrom, limitRule, ...view } = file;
  const facts = { kind: view.kind, state: view.state, bodyId, heldOn: view.heldOn, ...closingOf(view) };
  const may: string[] = [];
  if (mayReportOnCase(actor, facts)) may.push('report');
  if (mayReviewCase(actor, facts)) may.push('review');
  if (mayRecordInterview(actor, facts)) may.push('record-interview');
  if (mayDecideClosing(actor, facts)) may.push('decide-closing');
  const limitWhy = presentWhy({ on: view.limitOn, from: limitFrom, rule: limitRule }, calendar);
  return { ...view, limitWhy, may };
}
