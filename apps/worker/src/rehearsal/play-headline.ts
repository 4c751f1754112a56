import type { EntityManager } from '@mikro-orm/postgresql';
import type { HeadlineAct } from '@app/domain/rehearsal';
import { assignHeadline, checkHeadline, fileHeadline, type Actor, type Scene } from '@app/use-cases';

const SOURCE = '年度统计数据（推演）';
const BASIS = '按统计口径核算。（推演）';
const REASON = '计算口径未说明，请补充后重新报送。（推演）';

/**
 * Plays the people of a headline figure.
 *
 * @param head the head of a body of this name
 */
export async function playHeadline(
  scene: Scene,
  act: HeadlineAct,
  head: (em: EntityManager, name: string) => Promise<Actor>,
): Promise<void> {
  const { em, settings } = scene;
  switch (act.do) {
    case 'assign-headline': {
      const { planId, year, indicator, text, owner, checker } = act;
      const named = { planId, year, indicator, text, owner, checker, source: SOURCE, dataBy: null };
      return void (await assignHeadline(scene, await head(em, settings.directory.coordinator), named));
    }
    case 'file-headline': {
      const { headlineId, value } = act;
      return void (await fileHeadline(scene, await head(em, act.by), {
        headlineId,
        value,
        baseValue: null,
        basis: BASIS,
      }));
    }
    case 'check-headline': {
      const { valueId, outcome } = act;
      const reason = outcome === 'returned' ? REASON : null;
      return void (await checkHeadline(scene, await head(em, act.by), { valueId, outcome, reason }));
    }
  }
}
