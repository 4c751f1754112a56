import { dateByRule, type DateRule } from '@app/domain/calendar';
import { awaits, receiptLimit, receiptRule, signOffRule } from '@app/domain/escalation';
import { termsOf } from '@app/domain/vocabulary';
import type { DocumentLimitView, DocumentPaper } from '@app/persistence/read-models';
import { policyOf, type Settings } from '@app/use-cases';
import { presentWhy } from '../dates/present-why';

/** The dates by which somebody has to do what a document says, and by which it is to be received. */
export function presentLimits(
  {
    kind,
    state,
    facts,
    draftedOn,
    issuedOn,
    policyVersion,
    waitingSince,
  }: Pick<DocumentPaper, 'kind' | 'state' | 'facts' | 'draftedOn' | 'issuedOn' | 'policyVersion' | 'waitingSince'>,
  settings: Pick<Settings, 'calendar' | 'escalation' | 'escalations'>,
): DocumentLimitView[] {
  const { calendar } = settings;
  const limits: DocumentLimitView[] = [];
  const set = termsOf(kind).limit;
  const written = set && facts[set.fact];
  if (set && typeof written === 'string') {
    const on = written.slice(0, 'YYYY-MM-DD'.length); // a talk may have a time of day
    const from = (facts.issuedOn as string | null) ?? draftedOn;
    const rule = (facts.limitRule as DateRule | undefined) ?? null;
    limits.push({ what: set.what, on, why: presentWhy({ on, from, rule }, calendar) });
  }
  const escalation = policyOf({ policyVersion }, settings);
  const { signOff } = escalation;
  const awaited = awaits(state, signOff);
  if (awaited && signOff) {
    const rule = signOffRule(state, signOff)!;
    const on = dateByRule(calendar, waitingSince, rule);
    limits.push({ what: awaited, on, why: presentWhy({ on, from: waitingSince, rule }, calendar) });
  }
  if (issuedOn !== null) {
    const on = receiptLimit(issuedOn, escalation, calendar);
    const why = presentWhy({ on, from: issuedOn, rule: receiptRule(escalation) }, calendar);
    limits.push({ what: 'receipt', on, why });
  }
  return limits;
}
