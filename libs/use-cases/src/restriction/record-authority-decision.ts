import type { DateLimit } from '@app/domain/calendar';
import { recordAuthority, type AuthorityLevel, type AuthorityOutcome } from '@app/domain/escalation';
import type { Restriction } from '@app/persistence';
import { pastDay } from '../date-limits';
import type { UseCase } from '../scene';
import { mayRecordAuthority, must } from '../policies';
import { requiredName, requiredText } from '../text-limits';
import { leaveRestrictionTrace, restrictionScene, rowOf, ruleOf } from './restriction-scene';

export interface AuthorityDecisionInput {
  restrictionId: number;
  outcome: AuthorityOutcome;
  authority: string;
  level: AuthorityLevel;
  documentNumber: string;
  decidedOn: string;
  /** For restricting and extending; else null. */
  months: number | null;
}

const WORDS: Record<AuthorityOutcome, string> = {
  restrict: '限批',
  refuse: '不予限批',
  extend: '延长限批',
  lift: '解除限批',
};

/** An authority answers a letter it has; what it decides about the end rests on the check. */
function sinceOf(outcome: AuthorityOutcome, { proposedOn, checkedOn }: Restriction): DateLimit | null {
  const first = outcome === 'restrict' || outcome === 'refuse';
  const date = first ? proposedOn : checkedOn;
  if (!date) return null;
  return first
    ? { date, zh: '限批建议的报送日期', en: 'the day of the letter to the authority' }
    : { date, zh: '期满现场核查日期', en: 'the day of the on-site check' };
}

/**
 * 登记有权机关的决定: whether it restricts, refuses, extends or lifts. Nothing else moves a restriction, and nothing but a
 * lifting ends one.
 *
 * @throws DubanError `not-permitted`, `restriction-authority`, `restriction-period`, `restriction-unchecked`,
 * `restriction-extended`, `move-not-allowed`, `date-too-early`, `record-date-ahead`, `invalid-date`, `text-missing`, `not-found`
 */
export const recordAuthorityDecision: UseCase<AuthorityDecisionInput, { state: string; until: string | null }> = async (
  scene,
  actor,
  input,
) => {
  must(mayRecordAuthority(actor), { zh: '登记有权机关的决定', en: 'record the decision of the authority' });
  const about = await restrictionScene(scene, input.restrictionId);
  const { row, today } = about;
  const { outcome, level } = input;
  const decision = {
    authority: requiredName(input.authority, { zh: '决定机关', en: 'name of the authority' }),
    level,
    documentNumber: requiredText(input.documentNumber, { zh: '决定文号', en: 'number of the decision' }),
    decidedOn: pastDay(input.decidedOn, today, { zh: '决定日期', en: 'the decision' }, [sinceOf(outcome, row)]),
  };
  const next = recordAuthority(ruleOf(row), outcome, decision, input.months ?? 0);
  const { authority, documentNumber: decisionNumber, decidedOn } = decision;
  scene.em.assign(row, { ...rowOf(next), authority, authorityLevel: level, decisionNumber, decidedOn });
  await leaveRestrictionTrace(scene, about, actor, {
    key: outcome, // each of them happens once
    kind: `restriction-${outcome}`,
    data: { ...decision, until: next.until },
    title: `${authority}决定${WORDS[outcome]}：${row.areaName}（${decisionNumber}）`,
  });
  return { state: next.state, until: next.until };
};
