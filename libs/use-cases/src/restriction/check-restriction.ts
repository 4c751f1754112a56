import { recordCheck } from '@app/domain/escalation';
import { pastDay } from '../date-limits';
import type { UseCase } from '../scene';
import { mayCheckRestriction, must } from '../policies';
import { requiredText } from '../text-limits';
import { leaveRestrictionTrace, restrictionScene, rowOf, ruleOf } from './restriction-scene';

/**
 * 期满现场核查: what somebody found on the spot after the period, and whether all was done. It lifts nothing; it says what
 * to propose to the authority (区域限批管理办法 art. 11).
 *
 * @throws DubanError `not-permitted`, `restriction-not-expired`, `record-date-ahead`, `invalid-date`, `text-missing`,
 * `not-found`
 */
export const checkRestriction: UseCase<
  { restrictionId: number; checkedOn: string; findings: string; allDone: boolean },
  { state: string }
> = async (scene, actor, input) => {
  must(mayCheckRestriction(actor), { zh: '记录期满现场核查', en: 'record the on-site check after the period' });
  const about = await restrictionScene(scene, input.restrictionId);
  const { row, today } = about;
  const next = recordCheck(
    ruleOf(row),
    pastDay(input.checkedOn, today, { zh: '核查日期', en: 'the day of the check' }),
    input.allDone,
  );
  const findings = requiredText(input.findings, { zh: '核查情况', en: 'findings' });
  scene.em.assign(row, { ...rowOf(next), findings });
  const number = await scene.em.execute<{ n: number }[]>(
    `select count(*)::int as n from event where plan_id = ? and kind = 'restriction-checked' and key like ?`,
    [about.plan.id, `plan-${about.plan.id}/restriction-${row.id}/checked-%`],
  );
  await leaveRestrictionTrace(scene, about, actor, {
    key: `checked-${number[0].n + 1}`, // a check may be made again while the authority decides
    kind: 'restriction-checked',
    data: { checkedOn: input.checkedOn, allDone: input.allDone, reason: findings },
    title: `限批期满现场核查：${row.areaName}，${input.allDone ? '整改已全部完成' : '整改尚未全部完成'}`,
  });
  return { state: row.state };
};
