import { DubanError } from '@app/domain/errors';
import { isMeasurable } from '@app/domain/indicator';
import { HeadlineValue } from '@app/persistence';
import { doneBefore } from '../done-before';
import type { UseCase } from '../scene';
import { mayFileHeadline, must } from '../policies';
import { personOf } from '../actor';
import { requiredText } from '../text-limits';
import { headlineScene, leaveHeadlineTrace } from './headline-scene';

/**
 * 报送主要指标数据: the body named for a headline figure gives it, once the year is over, and says what it was taken from. The other
 * body then checks it; one that was sent back is given again, one that was confirmed stays.
 *
 * @throws DubanError `not-found`, `not-permitted`, `headline-too-early`, `already-done`, `text-missing`, `text-too-long`
 */
export const fileHeadline: UseCase<
  { headlineId: number; value: number; baseValue: number | null; basis: string },
  { valueId: number }
> = async (scene, actor, { headlineId, value, baseValue, basis: written }) => {
  const { em } = scene;
  const about = await headlineScene(scene, headlineId);
  const { headline, ownerId, checkerId, today } = about;
  must(mayFileHeadline(actor, { ownerId }), { zh: '报送该指标数据', en: 'give this figure' });
  if (!isMeasurable(headline.year, today)) throw tooEarly(headline.year);
  const before = await em.findOne(HeadlineValue, { headline: headlineId, state: { $ne: 'returned' } });
  if (before)
    throw doneBefore({ zh: '该指标数据已报送', en: 'The figure is given' }, before.filedBy.name, before.filedOn);
  const basis = requiredText(written, { zh: '数据依据', en: 'what the figure was taken from' });
  const filed = { value, baseValue, basis, filedBy: personOf(actor), filedOn: today };
  const row = em.create(HeadlineValue, { headline, ...filed });
  await em.flush();
  await leaveHeadlineTrace(scene, about, actor, {
    kind: 'headline-filed',
    of: `value-${row.id}`,
    data: { value, baseValue, basis },
    tell: { bodyIds: [checkerId], title: `请核对${headline.year}年主要指标“${headline.indicator}”的数据` },
  });
  return { valueId: row.id };
};

const tooEarly = (year: number) =>
  new DubanError(
    'headline-too-early',
    {
      zh: `该指标反映${year}年年底的情况，${year + 1}年起才能报送。`,
      en: `This figure is the state at the end of ${year}; it is given from ${year + 1} on.`,
    },
    { year },
  );
