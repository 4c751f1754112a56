import { TargetFigure, headlinesOfPlan } from '@app/persistence';
import type { UseCase } from '../scene';
import { maySetTarget, must } from '../policies';
import { requiredText } from '../text-limits';
import { headlineScene, leaveHeadlineTrace } from './headline-scene';
import { notOpen } from './set-target';

/** The longest title and number of a document, in characters. */
const LONGEST = 200;

/**
 * 下达主要指标: the figure of a headline target that the plan left open, with title and number of the document that sets it. A later
 * one comes after it; what the plan says itself is not changed this way.
 *
 * @throws DubanError `not-found`, `not-permitted`, `target-not-open`, `text-missing`, `text-too-long`
 */
export const setHeadlineTarget: UseCase<
  { headlineId: number; value: number; unit: string | null; title: string; number: string },
  { figureId: number }
> = async (scene, actor, { headlineId, value, unit, title, number }) => {
  const { em } = scene;
  must(maySetTarget(actor), { zh: '登记下达的指标', en: 'write down the figure of a target' });
  const about = await headlineScene(scene, headlineId);
  const { headline, plan, today } = about;
  const { indicator, text } = headline;
  const now = (await headlinesOfPlan(em, plan, today)).find(({ id }) => id === headlineId);
  if (!now || (now.target.value !== null && now.figure === null)) throw notOpen(indicator);
  const source = requiredText(title, { zh: '下达文件名称', en: 'title of the document that sets it' }, LONGEST);
  const documentNumber = requiredText(
    number,
    { zh: '下达文件文号', en: 'number of the document that sets it' },
    LONGEST,
  );
  const set = { source, documentNumber, setBy: actor.name, setOn: today };
  const figure = em.create(TargetFigure, { headline, indicator, text, value, unit, ...set });
  await em.flush();
  await leaveHeadlineTrace(scene, about, actor, {
    kind: 'target-set',
    of: `target-figure-${figure.id}`,
    data: { title: `${indicator} ${value}${unit ?? ''}`, reason: `${source}（${documentNumber}）`, value, unit },
  });
  return { figureId: figure.id };
};
