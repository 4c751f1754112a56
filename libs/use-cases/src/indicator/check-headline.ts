import { samePerson } from '@app/domain/bodies';
import { DubanError } from '@app/domain/errors';
import { HeadlineValue } from '@app/persistence';
import { withReason } from '../reason-in-line';
import { figureIntoDraft } from '../assessment/figure-into-draft';
import { doneBefore } from '../done-before';
import { findRow } from '../rows';
import type { UseCase } from '../scene';
import { mayCheckHeadline, must } from '../policies';
import { reasonOf } from '../text-limits';
import { headlineScene, leaveHeadlineTrace } from './headline-scene';

/**
 * 核对主要指标数据: the body named as checker confirms a figure or sends it back with the reason. Only a figure that was confirmed
 * decides anything in an assessment, also one that comes when the year is drafted and not yet signed.
 *
 * @throws DubanError `not-found`, `not-permitted`, `already-done`, `headline-same-body`, `text-missing`, `text-too-long`
 */
export const checkHeadline: UseCase<
  { valueId: number; outcome: 'confirmed' | 'returned'; reason: string | null },
  { state: string }
> = async (scene, actor, { valueId, outcome, reason: written }) => {
  const { em } = scene;
  const found = await findRow(em, HeadlineValue, valueId);
  const about = await headlineScene(scene, found.headline.id); // the indicator first, as everybody locks it
  const row = await findRow(em, HeadlineValue, valueId, { refresh: true });
  const { headline, plan, ownerId, checkerId, today } = about;
  must(mayCheckHeadline(actor, { ownerId, checkerId, filed: true }), { zh: '核对该指标数据', en: 'check this figure' });
  if (row.state !== 'filed') throw doneBefore(CHECKED[row.state as keyof typeof CHECKED], row.checkedBy, row.checkedOn);
  if (samePerson(row.filedBy, actor)) throw gaveIt(actor.name);
  const reason = reasonOf(outcome === 'confirmed', written, { zh: '退回理由', en: 'reason for sending it back' });
  em.assign(row, { state: outcome, checkedBy: actor.name, checkedOn: today, reason });
  await leaveHeadlineTrace(scene, about, actor, {
    kind: `headline-${outcome}`,
    of: `value-${row.id}/checked`,
    data: { value: row.value, ...(reason && { reason }) },
    tell: {
      bodyIds: [ownerId],
      title: withReason(
        `${headline.year}年主要指标“${headline.indicator}”的数据${outcome === 'confirmed' ? '已核对' : '被退回，请重新报送'}`,
        outcome === 'confirmed' ? null : reason,
      ),
    },
  });
  if (outcome === 'confirmed') {
    const { year, indicator } = headline;
    const figure = `主要指标“${indicator}”数据核对`;
    await figureIntoDraft(scene, actor, { planId: plan.id, year, figure });
  }
  return { state: outcome };
};

const CHECKED = {
  confirmed: { zh: '该指标数据已核对', en: 'This figure was confirmed' },
  returned: { zh: '该指标数据已退回', en: 'This figure was sent back' },
} as const;

const gaveIt = (name: string) =>
  new DubanError(
    'headline-same-body',
    { zh: `“${name}”报送了该数据，请由其他人核对。`, en: `"${name}" gave this figure. Another person checks it.` },
    { name },
  );
