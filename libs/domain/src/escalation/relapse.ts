import { addMonths, chineseDate, type IsoDate } from '../calendar';
import { DubanError } from '../errors';
import type { EscalationPolicy } from './policy';

/** What a relapse opens. */
export type RelapseStep = 'rectification' | 'interview';

/** A case that was closed because it was put right. */
export interface ClosedCase {
  closedOn: IsoDate;
  /** A relapse of it was recorded before. */
  relapsed: boolean;
}

/**
 * 反弹: at which step a relapse of a closed case begins. Recorded once, and within the months of the policy after the closing;
 * the last day counts.
 *
 * @throws DubanError `relapse-unknown` where the ladders know none, `already-done`, `relapse-too-late`
 */
export function stepOfRelapse(
  { closedOn, relapsed }: ClosedCase,
  { rectification }: Pick<EscalationPolicy, 'rectification'>,
  today: IsoDate,
): RelapseStep {
  const { relapse } = rectification;
  if (!relapse) throw relapseUnknown();
  if (relapsed) throw recordedBefore();
  const last = addMonths(closedOn, relapse.withinMonths);
  if (today > last) throw tooLate(closedOn, last);
  return relapse.opens;
}

/** Why a case is opened again: what was found, after what had been accepted. */
export const findingsOfRelapse = (findings: readonly string[], closedOn: IsoDate, found: string): string[] => [
  ...findings,
  `上述问题于${chineseDate(closedOn)}验收销号后反弹：${found}`,
];

const relapseUnknown = () =>
  new DubanError('relapse-unknown', {
    zh: '该方案所用的督办阶梯没有规定反弹如何处理，请改用新版本，或作为问题登记。',
    en: 'The ladders of this plan say nothing about relapses. Move it to a version that does, or record a finding.',
  });

const recordedBefore = () =>
  new DubanError('already-done', {
    zh: '该事项的反弹已登记过，请在新的事项中办理。',
    en: 'A relapse of this case was recorded before; go on with the case it opened.',
  });

const tooLate = (closedOn: IsoDate, last: IsoDate) =>
  new DubanError('relapse-too-late', {
    zh: `该事项于${closedOn}销号，反弹应在${last}前登记；现在发现的问题请作为新的问题登记。`,
    en: `The case was closed on ${closedOn}, and a relapse is recorded until ${last}. Record what was found now as a new finding.`,
  });
