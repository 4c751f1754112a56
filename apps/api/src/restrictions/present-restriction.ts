import { checkLimit, dutyOn } from '@app/domain/escalation';
import type { RestrictionRecord, RestrictionsView, RestrictionView } from '@app/persistence/read-models';
import { mayCheckRestriction, mayDraftRestriction, mayRecordAuthority, ruleOf, type Actor } from '@app/use-cases';

/** The restrictions of a plan, what is due on each, and what this person may do. */
export const presentRestrictions = (
  actor: Actor,
  records: readonly RestrictionRecord[],
  today: string,
): RestrictionsView => ({
  restrictions: records.map((record) => presentRestriction(actor, record, today)),
  may: mayDraftRestriction(actor) ? ['draft-restriction'] : [],
});

const UNTOLD = { situation: null, requirements: null, supervision: null, draftedBy: null, findings: null, duty: null };

function presentRestriction(actor: Actor, { planDate, ...view }: RestrictionRecord, today: string): RestrictionView {
  const rule = ruleOf(view);
  const duty = dutyOn(rule, planDate ?? today);
  const may: RestrictionView['may'] = [];
  if (mayRecordAuthority(actor)) {
    if (view.state === 'proposed') may.push('restrict', 'refuse');
    if (rule.state === 'decided' && rule.checked) may.push('lift', ...(rule.extended ? [] : (['extend'] as const)));
  }
  if (mayCheckRestriction(actor) && duty !== null) may.push('check');
  const shown = { ...view, duty, checkBy: checkLimit(rule), may };
  return view.sight === 'full' ? shown : { ...shown, ...UNTOLD };
}
